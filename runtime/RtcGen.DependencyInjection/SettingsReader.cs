using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RtcGen;

/// <summary>Reads a section into settings. What cannot be read is noted in them, for the check of the settings to report under its key.</summary>
internal static class SettingsReader
{
    /// <summary>The settings that are time spans, under the section.</summary>
    internal static readonly IReadOnlyList<string> TimeSpans =
    [
        nameof(RtcClientSettings.CallTimeout),
        $"{nameof(RtcClientSettings.Retry)}:{nameof(RtcRetrySettings.BaseDelay)}",
        $"{nameof(RtcClientSettings.Retry)}:{nameof(RtcRetrySettings.MaxDelay)}",
        $"{nameof(RtcClientSettings.Retry)}:{nameof(RtcRetrySettings.MaxRetryAfter)}",
        $"{nameof(RtcClientSettings.Retry)}:{nameof(RtcRetrySettings.AttemptTimeout)}",
    ];

    public static void Read(IConfigurationSection section, RtcClientSettings settings) => ReadSet(WithoutEmpty(section), settings);

    // An empty text is how a variable that is not set arrives. Not every version of the binder passes over one.
    private static IConfigurationSection WithoutEmpty(IConfigurationSection section) => new ConfigurationBuilder()
        .AddInMemoryCollection(section.AsEnumerable().Where(static one => !string.IsNullOrWhiteSpace(one.Value)))
        .Build()
        .GetSection(section.Path);

    private static void ReadSet(IConfigurationSection section, RtcClientSettings settings)
    {
        // .NET would read "30" as 30 days.
        var odd = TimeSpans.Where(key => section[key] is { } text && !IsTimeSpan(text)).ToList();
        if (odd.Count > 0)
        {
            settings.Unreadable.AddRange(odd.Select(key => $"{section.Path}:{key}: A time span is written as hours:minutes:seconds, for example 00:00:30 for 30 seconds."));
            return;
        }

        try
        {
            section.Bind(settings, static binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            settings.Unreadable.Add($"{section.Path}: {WithoutValues(e.Message, section)}");
        }
    }

    private static bool IsTimeSpan(string text) =>
        text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);

    // The binder names the key and quotes the value, which may be a secret that was put into the wrong place.
    private static string WithoutValues(string message, IConfigurationSection section)
    {
        foreach (var (_, value) in section.AsEnumerable())
        {
            message = value is null ? message : message.Replace($"'{value}'", "'****'", StringComparison.Ordinal);
        }

        return message;
    }
}
