using System.Globalization;

namespace RtcGen;

/// <summary>What may become part of an HTTP header.</summary>
internal static class HeaderText
{
    /// <summary>Refuses what could break out of a header, or be changed on its way into one.</summary>
    public static string RequireVisibleAscii(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        return Fault(value, parameter) is { } fault ? throw new ArgumentException(fault, parameter) : value;
    }

    /// <summary>Says what is wrong with a value, without showing it; null when nothing is.</summary>
    public static string? Fault(string value, string name)
    {
        var index = value.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return index < 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Character {index + 1} of {name} is U+{(int)value[index]:X4}. Only visible ASCII can be sent in a header; look for a space or a line break copied along.");
    }
}
