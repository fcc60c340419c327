using System.Globalization;

namespace RtcGen.Schema.Reading;

// Values as JSON writes them: no plus sign, no leading zeros, no spaces.
internal static class JsonLiterals
{
    // Above this many characters no number is worth reading.
    public const int MaximumLength = 64;

    public static string Expectation(FieldType type) => type switch
    {
        FieldType.Int32 => "a 32-bit integer",
        FieldType.Int64 => "a 64-bit integer",
        FieldType.Double => "a number",
        FieldType.Boolean => "true or false",
        _ => "a string",
    };

    public static bool Fits(string text, FieldType type) => type switch
    {
        FieldType.Int32 => TryWhole(text) is >= int.MinValue and <= int.MaxValue,
        FieldType.Int64 => TryWhole(text) is not null,
        FieldType.Double => TryNumber(text) is not null,
        FieldType.Boolean => text is "true" or "false",
        _ => true,
    };

    public static long? TryWhole(string text) =>
        text.Length <= MaximumLength
        && IsJsonNumber(text, wholeOnly: true)
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    // Null also for a number that decimal would round: a range or default must not become another.
    public static decimal? TryNumber(string text) => TryWhole(text) is { } whole ? whole
        : text.Length <= MaximumLength
        && IsNumber(text)
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Digits(text) == Digits(value.ToString(CultureInfo.InvariantCulture))
            ? value
            : null;

    // Whether it is written as a number, whatever its size.
    public static bool IsNumber(string text) => IsJsonNumber(text, wholeOnly: false);

    // The digits that count. Where they are the same, parsing has rounded nothing: it never moves the point.
    private static string Digits(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        return mantissa.Replace(".", string.Empty).TrimStart('-', '0').TrimEnd('0');
    }

    private static bool IsJsonNumber(string text, bool wholeOnly)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = Digits(text, ref at);
        if (whole == 0 || (whole > 1 && text[at - whole] == '0'))
        {
            return false;
        }

        if (wholeOnly)
        {
            return at == text.Length && text != "-0";
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            if (Digits(text, ref at) == 0)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
