using System.Globalization;

namespace RtcGen.Signing;

/// <summary>An instant as the signature writes it, in UTC with whole seconds, whatever the culture.</summary>
internal sealed class SigningDate
{
    private const int DayLength = 8;

    private SigningDate(long second, string text)
    {
        Second = second;
        Text = text;
    }

    /// <summary>Unix time.</summary>
    public long Second { get; }

    /// <summary>For example <c>20240229T235959Z</c>.</summary>
    public string Text { get; }

    /// <summary>For example <c>20240229</c>.</summary>
    public ReadOnlySpan<char> Day => Text.AsSpan(0, DayLength);

    public static SigningDate Of(DateTimeOffset instant) => new(
        instant.ToUnixTimeSeconds(),
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
}
