using System.Globalization;

namespace RtcGen;

/// <summary>What may become part of an HTTP header.</summary>
internal static class HeaderText
{
    /// <summary>Refuses what could break out of a header, or be changed on its way into one.</summary>
    public static string RequireVisibleAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return Require(value, '!', parameter, "Only visible ASCII can be sent in a header; look for a space or a line break copied along.");
    }

    /// <summary>The same for a whole value, which may hold spaces within it.</summary>
    public static string RequirePrintableAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return Require(value, ' ', parameter, "Only visible ASCII and spaces can be sent in a header.");
    }

    private static string Require(string value, char first, string parameter, string rule)
    {
        var index = value.AsSpan().IndexOfAnyExceptInRange(first, '~');
        return index < 0
            ? value
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Character {index + 1} of {parameter} is U+{(int)value[index]:X4}. {rule}"),
                parameter);
    }
}
