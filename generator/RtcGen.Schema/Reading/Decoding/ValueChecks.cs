using System.Text;

namespace RtcGen.Schema.Reading;

// Judges the values a member's schema mentions, its default and those with a meaning, by the member's own rules.
internal sealed class ValueChecks(MappingReader reader, FieldSchema field, FieldType type)
{
    // Where one of the values could not be read, nothing is known to be another.
    private readonly HashSet<string> _values = new(
        reader.Find("values")?.Value is YamlMapping { IsIncomplete: true } ? [] : field.Values.Select(named => named.Value), StringComparer.Ordinal);
    private readonly HashSet<decimal>? _also = field.Also.Count == 0 ? null : NumbersOf(field.Also);

    public void Report(string value, KeyPath path, TextRange range)
    {
        if (reader.Context.Diagnostics.IsFull)
        {
            return;
        }

        if (!JsonLiterals.Fits(value, type))
        {
            reader.Report(DiagnosticRules.WrongType, range, $"'{path}' must be {JsonLiterals.Expectation(type)}, but found {Messages.Quote(value)}{NumberText.Hint(value, type)}");
        }
        else if (Problem(value) is { } problem)
        {
            reader.Report(DiagnosticRules.Contradiction, range, $"'{path}' is {Messages.Quote(value)}, which {problem}.");
        }
    }

    private string? Problem(string value)
    {
        if (_values.Count > 0 && !_values.Contains(value))
        {
            return "is not one of the member's 'values' " + Messages.Some(field.Values.Select(named => named.Value));
        }

        if (JsonLiterals.TryNumber(value) is { } number && type != FieldType.String)
        {
            return NumberProblem(number);
        }

        if (field.Length is { } length && !length.Contains(value.Length))
        {
            return $"is not as long as the member's 'length' {Written("length")} asks for";
        }

        if (field.Bytes is { } bytes && !bytes.Contains(Encoding.UTF8.GetByteCount(value)))
        {
            return $"is not as long as the member's 'bytes' {Written("bytes")} asks for";
        }

        return field.Pattern is { } pattern && reader.Context.Patterns.Matches(pattern, value) == false ? "does not match the member's 'pattern'" : null;
    }

    private string? NumberProblem(decimal number)
    {
        if (_also is not null && _also.Contains(number))
        {
            return null;
        }

        return field.Range is { } range && !range.Contains(number) ? "lies outside the member's 'range' " + Written("range")
            : field.MultipleOf is { } divisor && number % divisor != 0 ? $"is not a multiple of {Written("multipleOf")}, as the member's 'multipleOf' asks for"
            : null;
    }

    private string Written(string key) => Messages.Cut(((YamlScalar)reader.Find(key)!.Value).Text);

    private static HashSet<decimal> NumbersOf(EquatableArray<string> values) => [.. values.Select(value => JsonLiterals.TryNumber(value) ?? 0)];
}
