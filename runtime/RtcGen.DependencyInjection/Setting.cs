using System.Globalization;

namespace RtcGen;

/// <summary>One setting of a section.</summary>
/// <param name="Key">Its key within the section.</param>
/// <param name="TrySet">Sets it in the options, unless the string cannot be parsed.</param>
/// <param name="Form">What such a string looks like, as the end of a sentence.</param>
internal sealed record Setting(string Key, Func<RtcClientOptions, string, bool> TrySet, string Form)
{
    private static readonly string[] Choices = Enum.GetNames<RtcValidationMode>();

    public static Setting Text(string key, Action<RtcClientOptions, string> set) => new(
        key,
        (options, text) =>
        {
            set(options, text);
            return true;
        },
        "a text");

    public static Setting Integer(string key, Action<RtcClientOptions, int> set) => new(
        key,
        (options, text) => Set(options, set, int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value), value),
        "an integer, for example 4");

    public static Setting Boolean(string key, Action<RtcClientOptions, bool> set) => new(
        key, (options, text) => Set(options, set, bool.TryParse(text, out var value), value), "true or false");

    public static Setting Address(string key, Action<RtcClientOptions, Uri?> set) => new(
        key, (options, text) => Set(options, set, Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value), value), "an address, for example https://rtc.volcengineapi.com");

    public static Setting Validation(string key, Action<RtcClientOptions, RtcValidationMode> set) => new(
        key,
        (options, text) => Set(options, set, Enum.TryParse<RtcValidationMode>(text, ignoreCase: true, out var value) && Choices.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase), value),
        $"one of {string.Join(", ", Choices)}");

    // .NET would read "30" as 30 days.
    public static Setting Time(string key, Action<RtcClientOptions, TimeSpan> set) => new(
        key,
        (options, text) => Set(options, set, TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && text.Contains(':', StringComparison.Ordinal), value),
        TimeForm);

    public const string TimeForm = "A time span is written as hours:minutes:seconds, for example 00:00:30 for 30 seconds.";

    private static bool Set<T>(RtcClientOptions options, Action<RtcClientOptions, T> set, bool isRead, T value)
    {
        if (isRead)
        {
            set(options, value);
        }

        return isRead;
    }
}
