using System.Text;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Decides the rules of a single value.</summary>
/// <param name="service">The service whose formats count.</param>
internal sealed class ValueInterpreter(ServiceSchema service)
{
    // What the server takes for a time. It is a matter of form alone: nobody documents what becomes of a thirteenth month.
    private const string DateTimePattern = @"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+\-][0-9]{2}:[0-9]{2})";

    private readonly PatternInterpreter _patterns = new();

    /// <summary>The rules a string breaks.</summary>
    public IEnumerable<RuleViolation> BrokenByString(FieldSchema field, string text, MemberScope scope, PatternTime time)
    {
        if (field.Type == FieldType.DateTime && BrokenPattern(DateTimePattern, text, "is no date and time of RFC 3339", time) is { } otherTime)
        {
            yield return otherTime;
        }

        if (field.Format is { } format && BrokenPattern(FormatPattern(format), text, $"does not have the format '{format}'", time) is { } otherFormat)
        {
            yield return otherFormat;
        }

        if (field.Pattern is { } pattern && BrokenPattern(pattern, text, $"does not match '{pattern}'", time) is { } otherPattern)
        {
            yield return otherPattern;
        }

        if (field.Length is { } length && !length.Contains(text.EnumerateRunes().Count()))
        {
            yield return new(RequestRule.Length, "has a length that is not allowed");
        }

        if (field.Bytes is { } bytes && !bytes.Contains(Encoding.UTF8.GetByteCount(text)))
        {
            yield return new(RequestRule.Length, "has a length in bytes that is not allowed");
        }

        if (field is { Open: false, Values.Count: > 0 } && !field.Values.Any(named => ConditionInterpreter.IsSame(field, text, named.Value)))
        {
            yield return new(RequestRule.Values, "is not one of the values");
        }

        if (field.Content is { } content && ConditionInterpreter.Holds(content.When, scope) && BrokenContent(field, content.Kind, text) is { } broken)
        {
            yield return broken;
        }
    }

    /// <summary>The rules a number breaks.</summary>
    public static IEnumerable<RuleViolation> BrokenByNumber(FieldSchema field, JsonElement given, MemberScope scope)
    {
        var number = FieldTypes.GetNumber(given);
        if (field.Range is { } range && !IsInside(range, number, scope) && !field.Also.Any(value => ToNumber(value) == number))
        {
            yield return new(RequestRule.Range, "is outside the range");
        }

        if (field.MultipleOf is { } divisor && number % divisor != 0)
        {
            yield return new(RequestRule.MultipleOf, $"is not a multiple of {divisor}");
        }

        if (field is { Open: false, Values.Count: > 0 } && field.Values.All(named => ToNumber(named.Value) != number))
        {
            yield return new(RequestRule.Values, "is not one of the values");
        }
    }

    private static decimal ToNumber(string text) =>
        decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsInside(NumberRange range, decimal number, MemberScope scope) =>
        range.Contains(number)
        && (End(range.MinimumOf, scope) is not { } low || (range.MinimumIncluded ? number >= low : number > low))
        && (End(range.MaximumOf, scope) is not { } high || (range.MaximumIncluded ? number <= high : number < high));

    // What was not sent bounds nothing: an update leaves it as the running task has it.
    private static decimal? End(MemberPath? path, MemberScope scope) =>
        path is not null && scope.Follow(path).Value is { ValueKind: JsonValueKind.Number } sent ? FieldTypes.GetNumber(sent) : null;

    private static RuleViolation? BrokenContent(FieldSchema field, ContentKind kind, string text)
    {
        switch (kind)
        {
            case ContentKind.Json:
                return IsJson(text) ? null : new RuleViolation(RequestRule.Content, "is not JSON");
            case ContentKind.Base64:
                return System.Buffers.Text.Base64.IsValid(text) ? null : new RuleViolation(RequestRule.Content, "is not Base64");
            default:
                string[] items = text.Length == 0 ? [] : text.Split(',');
                return field.Count is { } count && !count.Contains(items.Length) ? new RuleViolation(RequestRule.Count, "lists a number of items that is not allowed")
                    : items.Contains(string.Empty) ? new RuleViolation(RequestRule.Content, "lists an empty item")
                    : null;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string FormatPattern(string name) =>
        service.Formats.FirstOrDefault(format => format.Name == name)?.Pattern
        ?? throw new ArgumentException($"The service {service.Service} defines no format '{name}'.");

    // What takes too long is refused: nobody can say that the value is a good one, or what would be used instead.
    private RuleViolation? BrokenPattern(string pattern, string text, string complaint, PatternTime time) => _patterns.Matches(pattern, text, time) switch
    {
        true => null,
        false => new(RequestRule.Pattern, complaint),
        null => new(RequestRule.Pattern, $"takes too long to check against '{pattern}'", IsRefused: true),
    };
}
