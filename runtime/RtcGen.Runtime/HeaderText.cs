using System.Globalization;

namespace RtcGen;

/// <summary>What may become part of an HTTP header.</summary>
internal static class HeaderText
{
    /// <summary>Refuses what could break out of a header, or be changed on its way into one.</summary>
    public static string RequireVisibleAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);

        var index = value.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return index < 0
            ? value
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Character {index + 1} of {parameter} is U+{(int)value[index]:X4}. Only visible ASCII can be sent in a header; look for a space or a line break copied along."),
                parameter);
    }
}
