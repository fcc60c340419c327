namespace RtcGen.Schema.Reading;

// Reads "[1, 600]", "(0, 1]" and "[0, )".
internal static class RangeDecoder
{
    private const string Form = "a range such as \"[1, 600]\", \"(0, 1]\" or \"[0, )\"";

    public static NumberRange? Decode(Section section, string key, FieldType? type)
    {
        if (section.Find(key)?.Value is YamlSequence)
        {
            section.ReportKind(key, Form + " in quotes");
            return null;
        }

        if (section.Text(key, Form) is not { } text)
        {
            return null;
        }

        var range = Parse(text);
        var problem = range is null ? $"'{section.Path.Of(key)}' must be {Form}, but found {Wording.Quote(text)}." : Judge(section.Path.Of(key), text, range, type);
        if (problem is null)
        {
            return range;
        }

        section.Report(SchemaRules.MalformedRange, section.Find(key)!.ValueRange, problem);
        return null;
    }

    public static NumberRange? DecodeLength(Section section, string key)
    {
        if (Decode(section, key, FieldType.Int32) is not { } range)
        {
            return null;
        }

        if (range.Minimum >= 0)
        {
            return range;
        }

        section.Report(
            SchemaRules.MalformedRange,
            section.Find(key)!.ValueRange,
            $"'{section.Path.Of(key)}' must start at 0 or more, such as \"[0, 128]\", because it counts characters.");
        return null;
    }

    private static NumberRange? Parse(string text)
    {
        var comma = text.IndexOf(',');
        if (comma < 1 || text[0] is not ('[' or '(') || text[text.Length - 1] is not (']' or ')'))
        {
            return null;
        }

        var low = text.Substring(1, comma - 1).Trim();
        var high = text.Substring(comma + 1, text.Length - comma - 2).Trim();
        var minimum = WireValues.TryNumber(low);
        var maximum = WireValues.TryNumber(high);
        var includesLow = text[0] == '[';
        var includesHigh = text[text.Length - 1] == ']';
        return IsEnd(low, minimum, includesLow) && IsEnd(high, maximum, includesHigh) && (minimum ?? maximum) is not null
            ? new(minimum, maximum, includesLow, includesHigh)
            : null;
    }

    // A number, or nothing at an open end.
    private static bool IsEnd(string text, decimal? value, bool isIncluded) =>
        value is not null || (text.Length == 0 && !isIncluded);

    private static string? Judge(KeyPath path, string text, NumberRange range, FieldType? type)
    {
        if (type is FieldType.Int32 or FieldType.Int64)
        {
            var (smallest, largest) = type == FieldType.Int32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
            if (!IsWhole(range.Minimum, smallest, largest) || !IsWhole(range.Maximum, smallest, largest))
            {
                return $"'{path}' must have ends that are {WireValues.Expectation(type.Value)}, but found {Wording.Quote(text)}.";
            }
        }

        return IsEmpty(range, type is FieldType.Int32 or FieldType.Int64)
            ? $"'{path}' must allow at least one value, but in {Wording.Quote(text)} the minimum is above the maximum."
            : null;
    }

    private static bool IsWhole(decimal? end, long smallest, long largest) =>
        end is not { } value || (value == decimal.Truncate(value) && value >= smallest && value <= largest);

    private static bool IsEmpty(NumberRange range, bool isWhole)
    {
        if (range.Minimum is not { } low || range.Maximum is not { } high)
        {
            return false;
        }

        if (isWhole)
        {
            return (range.MinimumIncluded ? low : low + 1) > (range.MaximumIncluded ? high : high - 1);
        }

        return low > high || (low == high && !(range.MinimumIncluded && range.MaximumIncluded));
    }
}
