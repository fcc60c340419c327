using System.Globalization;

namespace RtcGen;

/// <summary>
/// Numbers of a query or a form, which have no exponent: the vendor's SDKs write 0.00005, and a server that reads text need not
/// know what 5E-05 is.
/// </summary>
internal static class PlainNumber
{
    // Far beyond every double, and still a text that fits into a request.
    private const int LargestExponent = 400;

    /// <summary>Writes the shortest digits from which the number can be read again.</summary>
    public static string Format(double value) => Format(value.ToString("R", CultureInfo.InvariantCulture))!;

    /// <summary>Writes a number with the digits that it has; null for one whose exponent is beyond all use.</summary>
    /// <param name="number">The number as JSON has it.</param>
    public static string? Format(string number)
    {
        var at = number.AsSpan().IndexOfAny('E', 'e');
        if (at < 0)
        {
            return number;
        }

        return int.TryParse(number.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && exponent is >= -LargestExponent and <= LargestExponent
            ? Expand(number[..at], exponent)
            : null;
    }

    private static string Expand(string number, int exponent)
    {
        var sign = number[0] == '-' ? "-" : string.Empty;
        var digits = number[sign.Length..].Replace(".", string.Empty, StringComparison.Ordinal);
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var before = (point < 0 ? number.Length : point) - sign.Length + exponent;
        if (before <= 0)
        {
            return $"{sign}0.{new string('0', -before)}{digits}";
        }

        var whole = digits.PadRight(before, '0')[..before].TrimStart('0').PadLeft(1, '0');
        return digits.Length > before ? $"{sign}{whole}.{digits[before..]}" : sign + whole;
    }
}
