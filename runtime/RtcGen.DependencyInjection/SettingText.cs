namespace RtcGen;

/// <summary>A text of a configuration, where an empty one is how a variable that is not set arrives.</summary>
internal static class SettingText
{
    /// <summary>The text; null when it is empty or blank.</summary>
    public static string? Of(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
