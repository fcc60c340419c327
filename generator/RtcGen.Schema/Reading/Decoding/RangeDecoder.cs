namespace RtcGen.Schema.Reading;

// Reads "[1, 600]", "(0, 1]" and "[0, )".
internal static class RangeDecoder
{
    private const string Form = "a range such as \"[1, 600]\", \"(0, 1]\" or \"[0, )\"";

    // With a scope, an end may also be the path of a member.
    public static NumberRange? Decode(MappingReader reader, string key, FieldType? type, Scope? scope = null)
    {
        if (reader.Find(key)?.Value is YamlSequence list)
        {
            reader.ReportKind(key, Form + " in quotes", Quoted(reader.Context.Diagnostics.Source.Text(list.Range)));
            return null;
        }

        if (reader.Text(key, Form) is not { } text)
        {
            return null;
        }

        var path = reader.Path.Append(key);
        var ends = RangeText.Parse(text, takesPaths: scope is not null);
        if (ends is null && ReportInexact(reader, key, text))
        {
            return null;
        }

        var problem = ends is null ? $"'{path}' must be {Form}, but found {Messages.Quote(text)}." : Judge(path, text, ends.Range, type);
        if (problem is null)
        {
            return scope is null ? ends!.Range : Resolve(reader, key, ends!, scope);
        }

        reader.Report(DiagnosticRules.MalformedRange, reader.Find(key)!.ValueRange, problem);
        return null;
    }

    public static NumberRange? DecodeCount(MappingReader reader, string key, string counted)
    {
        if (Decode(reader, key, FieldType.Int32) is not { } range)
        {
            return null;
        }

        if (range.Minimum >= 0)
        {
            return range;
        }

        reader.Report(
            DiagnosticRules.MalformedRange,
            reader.Find(key)!.ValueRange,
            $"'{reader.Path.Append(key)}' must start at 0 or more, such as \"[0, 128]\", because it counts {counted}.");
        return null;
    }

    // Without quotes, YAML takes it for a list; the characters are right.
    private static SchemaReplacement? Quoted(string list) =>
        list.Length > 2 && list[0] == '[' && list[list.Length - 1] == ']' && list.IndexOfAny(['"', '\'', '\\', '#']) < 0 ? new(list, $"\"{list}\"") : null;

    // An end that is a number, but none that can be kept.
    private static bool ReportInexact(MappingReader reader, string key, string text)
    {
        var whole = ((YamlScalar)reader.Find(key)!.Value).Located;
        foreach (var (start, length) in RangeText.Ends(text))
        {
            var end = text.Substring(start, length);
            if (NumberText.Inexact(end) is { } problem)
            {
                var range = whole.Part(reader.Context.Diagnostics.Source, start, length).Range;
                reader.Report(DiagnosticRules.MalformedRange, range, $"'{reader.Path.Append(key)}' has the end {Messages.Quote(end)}, which {problem}.");
                return true;
            }
        }

        return false;
    }

    private static NumberRange Resolve(MappingReader reader, string key, RangeText ends, Scope scope) => ends.Range with
    {
        MinimumOf = ResolveEnd(reader, key, ends.Low, scope),
        MaximumOf = ResolveEnd(reader, key, ends.High, scope),
    };

    private static MemberPath? ResolveEnd(MappingReader reader, string key, (int Start, int Length)? place, Scope scope)
    {
        if (place is not var (start, length))
        {
            return null;
        }

        var end = ((YamlScalar)reader.Find(key)!.Value).Located.Part(reader.Context.Diagnostics.Source, start, length);
        if (new PathResolver(reader.Context.Diagnostics, reader.Path.Append(key)).Resolve(end, scope, intoShared: true) is not { } target)
        {
            return null;
        }

        if (target.Member is { IsNumber: false, Type: { } type })
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                end.Range,
                $"'{reader.Path.Append(key)}' must end at a number, but {Messages.Quote(end.Text)} is of type {TypeNames.GetName(type)}.");
        }

        return target.Path;
    }

    private static string? Judge(KeyPath path, string text, NumberRange range, FieldType? type)
    {
        if (type is FieldType.Int32 or FieldType.Int64)
        {
            var (smallest, largest) = Limits(type.Value);
            if (!IsWhole(range.Minimum, smallest, largest) || !IsWhole(range.Maximum, smallest, largest))
            {
                return $"'{path}' must have ends that are each {JsonLiterals.Expectation(type.Value)}, but found {Messages.Quote(text)}.";
            }
        }

        return IsEmpty(range, type)
            ? $"'{path}' must allow at least one value, but in {Messages.Quote(text)} the minimum is above the maximum."
            : null;
    }

    private static (long Smallest, long Largest) Limits(FieldType type) =>
        type == FieldType.Int32 ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);

    private static bool IsWhole(decimal? end, long smallest, long largest) =>
        end is not { } value || (value == decimal.Truncate(value) && value >= smallest && value <= largest);

    // An open end of an integer is where its type ends.
    private static bool IsEmpty(NumberRange range, FieldType? type)
    {
        if (type is FieldType.Int32 or FieldType.Int64)
        {
            var (smallest, largest) = Limits(type.Value);
            var least = range.Minimum is { } from ? (range.MinimumIncluded ? from : from + 1) : smallest;
            var greatest = range.Maximum is { } to ? (range.MaximumIncluded ? to : to - 1) : largest;
            return least > greatest;
        }

        if (range.Minimum is not { } low || range.Maximum is not { } high)
        {
            return false;
        }

        return low > high || (low == high && !(range.MinimumIncluded && range.MaximumIncluded));
    }
}
