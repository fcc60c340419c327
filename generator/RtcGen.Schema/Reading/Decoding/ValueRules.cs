using System.Globalization;
using System.Text.RegularExpressions;

namespace RtcGen.Schema.Reading;

// Judges the values a member's schema mentions, its default and those with a meaning, by the member's own rules.
internal sealed class ValueRules(Section section, FieldSchema field, FieldType type)
{
    private const int MaximumListed = 10;

    private readonly HashSet<long> _values = [.. field.Values.Select(named => named.Value)];
    private readonly Regex? _pattern = field.Pattern is null ? null : PatternChecker.Compile(field.Pattern);

    public void Report(string value, KeyPath path, TextRange range)
    {
        if (section.Context.Faults.IsFull)
        {
            return;
        }

        if (!WireValues.Fits(value, type))
        {
            section.Report(SchemaRules.WrongType, range, $"'{path}' must be {WireValues.Expectation(type)}, but found {Wording.Quote(value)}.");
        }
        else if (Problem(value) is { } problem)
        {
            section.Report(SchemaRules.Contradiction, range, $"'{path}' is {Wording.Quote(value)}, which {problem}.");
        }
    }

    private string? Problem(string value)
    {
        if (_values.Count > 0 && !_values.Contains(WireValues.TryWhole(value) ?? 0))
        {
            var listed = field.Values.Take(MaximumListed).Select(named => named.Value.ToString(CultureInfo.InvariantCulture));
            return "is not one of the member's 'values' " + Wording.List(listed);
        }

        if (field.Range is { } range && !range.Contains(WireValues.TryNumber(value) ?? 0))
        {
            return "lies outside the member's 'range' " + Written("range");
        }

        if (field.Length is { } length && !length.Contains(value.Length))
        {
            return $"is not as long as the member's 'length' {Written("length")} asks for";
        }

        return _pattern is null ? null : section.Context.Patterns.Matches(_pattern, value) switch
        {
            true => null,
            false => "does not match the member's 'pattern'",
            null => "takes too long to match against the member's 'pattern'",
        };
    }

    private string Written(string key) => Wording.Cut(((YamlScalar)section.Find(key)!.Value).Text);
}
