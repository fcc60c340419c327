using System.Globalization;

namespace RtcGen;

/// <summary>
/// Numbers of a query or a form, which have no exponent: the vendor's SDKs write 0.00005, and a server that reads text need not
/// know what 5E-05 is.
/// </summary>
internal static class PlainNumber
{
    /// <summary>Writes the shortest digits from which the number can be read again.</summary>
    public static string Format(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        return at < 0 ? text : Expand(text.AsSpan(0, at), int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    // One digit stands before the point: -1.25, or 5.
    private static string Expand(ReadOnlySpan<char> number, int exponent)
    {
        var sign = number[0] == '-' ? "-" : string.Empty;
        var digits = number[sign.Length..].ToString().Replace(".", string.Empty, StringComparison.Ordinal);
        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length > exponent + 1
            ? $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}"
            : sign + digits.PadRight(exponent + 1, '0');
    }
}
