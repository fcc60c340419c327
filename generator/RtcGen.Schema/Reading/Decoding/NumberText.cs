using System.Globalization;

namespace RtcGen.Schema.Reading;

// What a text that should be a number is instead, so that a message can say how to write it.
internal static class NumberText
{
    // Ends a message that says what was expected and found.
    public static string Hint(string text, FieldType type) => Problem(text, type) is { } problem ? $"; {problem}." : ".";

    // Null when there is nothing to say but that it is not a number.
    public static string? Problem(string text, FieldType type)
    {
        if (type is not (FieldType.Int32 or FieldType.Int64 or FieldType.Double))
        {
            return null;
        }

        if (!JsonLiterals.IsNumber(text))
        {
            return Respelt(text) is { } meant ? "write " + meant : null;
        }

        return JsonLiterals.TryNumber(text) is not { } number ? "it " + Inexact(text)
            : type == FieldType.Double ? null
            : number != decimal.Truncate(number) ? "it is not an integer"
            : number is < long.MinValue or > long.MaxValue ? "it does not fit into 64 bits"
            : type == FieldType.Int32 && number is < int.MinValue or > int.MaxValue ? "it does not fit into 32 bits; type int64 holds it"
            : ((long)number).ToString(CultureInfo.InvariantCulture) is var whole && whole != text ? "write " + whole
            : null;
    }

    // For a number that is written well but cannot be kept as it is.
    public static string? Inexact(string text) =>
        !JsonLiterals.IsNumber(text) || JsonLiterals.TryNumber(text) is not null ? null
        : text.Length > JsonLiterals.MaximumLength ? "has more characters than a number may have"
        : Magnitude(text) switch
        {
            > 29 => "is too large to be kept",
            < -28 => "is too small to be kept",
            _ => "has more digits than can be kept",
        };

    // A plus sign, leading zeros, a missing zero, separators: written as JSON would.
    private static string? Respelt(string text)
    {
        if (text.Length is 0 or > JsonLiterals.MaximumLength)
        {
            return null;
        }

        var meant = text.Replace("_", string.Empty).TrimStart('+');
        var isNegative = meant.StartsWith("-", StringComparison.Ordinal);
        var digits = (isNegative ? meant.Substring(1) : meant).TrimStart('0').TrimEnd('.');
        meant = (isNegative ? "-" : string.Empty) + (digits.Length == 0 || digits[0] is '.' or 'e' or 'E' ? "0" + digits : digits);
        return JsonLiterals.IsNumber(meant) && text.Any(c => c is >= '0' and <= '9') ? meant : null;
    }

    // The power of ten of the first digit that counts.
    private static int Magnitude(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = (exponentAt < 0 ? text : text.Substring(0, exponentAt)).TrimStart('-');
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            exponent = text[exponentAt + 1] == '-' ? -1000 : 1000;
        }

        var point = mantissa.IndexOf('.') is >= 0 and var dot ? dot : mantissa.Length;
        var first = mantissa.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return Math.Max(-1000, Math.Min(1000, exponent)) + (first < point ? point - first - 1 : point - first);
    }
}
