using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Decides the rules of a single value.</summary>
/// <param name="service">The service whose formats count.</param>
internal sealed class ValueInterpreter(ServiceSchema service)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>The rules a text breaks.</summary>
    public IEnumerable<(RequestRule Rule, string Text)> BrokenByText(FieldSchema field, string text, MemberScope scope)
    {
        if (field.Format is { } format && !Matches(FormatPattern(format), text))
        {
            yield return (RequestRule.Pattern, $"does not have the format '{format}'");
        }

        if (field.Pattern is { } pattern && !Matches(pattern, text))
        {
            yield return (RequestRule.Pattern, $"does not match '{pattern}'");
        }

        if (field.Length is { } length && !length.Contains(text.EnumerateRunes().Count()))
        {
            yield return (RequestRule.Length, "has a length that is not allowed");
        }

        if (field.Bytes is { } bytes && !bytes.Contains(Encoding.UTF8.GetByteCount(text)))
        {
            yield return (RequestRule.Length, "has a length in bytes that is not allowed");
        }

        if (field.Values.Count > 0 && field.Values.All(named => named.Value != text))
        {
            yield return (RequestRule.Values, "is not one of the values");
        }

        if (field.Content is { } content && ConditionInterpreter.Holds(content.When, scope) && BrokenContent(field, content.Kind, text) is { } broken)
        {
            yield return broken;
        }
    }

    /// <summary>The rules a number breaks.</summary>
    public static IEnumerable<(RequestRule Rule, string Text)> BrokenByNumber(FieldSchema field, JsonElement given, MemberScope scope)
    {
        var number = FieldTypes.NumberOf(given);
        if (field.Range is { } range && !IsInside(range, number, scope) && !field.Also.Any(value => ToNumber(value) == number))
        {
            yield return (RequestRule.Range, "is outside the range");
        }

        if (field.MultipleOf is { } divisor && number % divisor != 0)
        {
            yield return (RequestRule.MultipleOf, $"is not a multiple of {divisor}");
        }

        if (field.Values.Count > 0 && field.Values.All(named => ToNumber(named.Value) != number))
        {
            yield return (RequestRule.Values, "is not one of the values");
        }
    }

    private static decimal ToNumber(string text) =>
        decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsInside(NumberRange range, decimal number, MemberScope scope) =>
        range.Contains(number)
        && (End(range.MinimumOf, scope) is not { } low || (range.MinimumIncluded ? number >= low : number > low))
        && (End(range.MaximumOf, scope) is not { } high || (range.MaximumIncluded ? number <= high : number < high));

    private static decimal? End(MemberPath? path, MemberScope scope) =>
        path is not null && scope.Effective(path) is { } value && decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (RequestRule Rule, string Text)? BrokenContent(FieldSchema field, ContentKind kind, string text)
    {
        switch (kind)
        {
            case ContentKind.Json:
                return IsJson(text) ? null : (RequestRule.Content, "is not JSON");
            case ContentKind.Base64:
                return System.Buffers.Text.Base64.IsValid(text) ? null : (RequestRule.Content, "is not Base64");
            default:
                string[] items = text.Length == 0 ? [] : text.Split(',');
                return field.Count is { } count && !count.Contains(items.Length) ? (RequestRule.Count, "lists a number of items that is not allowed")
                    : items.Contains(string.Empty) ? (RequestRule.Content, "lists an empty item")
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

    private bool Matches(string pattern, string text)
    {
        try
        {
            return _patterns.GetOrAdd(pattern, WholeText).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex WholeText(string pattern) =>
        new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTimeout);
}
