using System.Globalization;

namespace RtcGen;

/// <summary>What may become part of an HTTP header.</summary>
internal static class HeaderText
{
    /// <summary>Refuses what could break out of a header, or be changed on its way into one.</summary>
    public static string ThrowIfNotVisibleAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return FindError(value, parameter) is { } error ? throw new ArgumentException(error, parameter) : value;
    }

    /// <summary>Describes what could break out of a header, or be changed on its way into one, without showing it; null when nothing could.</summary>
    public static string? FindError(string? value, string name) => string.IsNullOrEmpty(value)
        ? $"{name} is empty."
        : FindError(value, '!', name, "Only visible ASCII can be sent in a header; look for a space or a line break copied along.");

    /// <summary>The same for a whole value, which may hold spaces within it.</summary>
    public static string? FindErrorInPrintable(string? value, string name) => string.IsNullOrWhiteSpace(value)
        ? $"{name} is empty."
        : FindError(value, ' ', name, "Only visible ASCII and spaces can be sent in a header.");

    private static string? FindError(string value, char first, string name, string rule)
    {
        var index = value.AsSpan().IndexOfAnyExceptInRange(first, '~');
        return index < 0
            ? null
            : $"Character {(index + 1).ToString(CultureInfo.InvariantCulture)} of {name} is {KeyFormat.CodePoint(value[index])}. {rule}";
    }
}
