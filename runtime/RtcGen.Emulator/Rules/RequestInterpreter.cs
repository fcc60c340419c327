using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Applies the rules of a schema to a request body, by reading the schema at run time. It shares nothing but the schema
/// model with the validators the generator writes, so that each can be judged by the other. Safe for use by many threads.
/// </summary>
/// <param name="service">The service whose formats and error codes count.</param>
public sealed class RequestInterpreter(ServiceSchema service)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);
    private readonly RejectionCodes _codes = new(service);

    /// <summary>Judges a body.</summary>
    /// <param name="action">The action called.</param>
    /// <param name="body">The body, parsed from valid UTF-8.</param>
    /// <returns>All findings, and what the server works with.</returns>
    /// <exception cref="ArgumentException">The action uses a format or pattern that is unknown or malformed.</exception>
    public RequestVerdict Judge(ActionSchema action, JsonElement body)
    {
        var findings = new List<RequestFinding>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (body.ValueKind == JsonValueKind.Object)
        {
            JudgeMembers(action.Body, body, prefix: string.Empty, new Notes(findings, values));
        }
        else
        {
            findings.Add(WrongType(string.Empty, body, "an object"));
        }

        return new RequestVerdict(findings, values);
    }

    private void JudgeMembers(EquatableArray<FieldSchema> fields, JsonElement? parent, string prefix, Notes notes)
    {
        foreach (var field in fields)
        {
            var path = prefix + field.Name;
            var value = parent is { } present ? JsonMembers.Find(present, field.Name) : null;
            var noted = field.Effect == Effect.None ? notes.WithoutValues() : notes;
            if (field.Type == FieldType.Object)
            {
                JudgeObject(field, path, value, parent is not null, noted);
            }
            else if (value is { } given)
            {
                JudgeValue(field, path, given, noted);
            }
            else
            {
                JudgeAbsence(field, path, parent is not null, noted);
            }
        }
    }

    private void JudgeObject(FieldSchema field, string path, JsonElement? value, bool parentPresent, Notes notes)
    {
        if (value is { } given && given.ValueKind != JsonValueKind.Object)
        {
            notes.Findings.Add(WrongType(path, given, "an object"));
            return;
        }

        if (value is null)
        {
            JudgeAbsence(field, path, parentPresent, notes);
        }
        else if (field.Effect == Effect.None)
        {
            notes.Findings.Add(Ignored(path, value.Value));
        }

        // The defaults inside an absent object hold as well: the documentation gives them for the member, not for the object.
        JudgeMembers(field.Fields, value, path + ".", notes);
    }

    private void JudgeAbsence(FieldSchema field, string path, bool parentPresent, Notes notes)
    {
        // A member required inside an optional object is asked for only when that object is sent.
        if (field.Required && parentPresent)
        {
            notes.Findings.Add(Missing(field, path, given: null));
        }
        else if (field.Default is { } value)
        {
            notes.Values[path] = value;
        }
    }

    private void JudgeValue(FieldSchema field, string path, JsonElement given, Notes notes)
    {
        if (!FieldTypes.Fits(field.Type, given))
        {
            notes.Findings.Add(WrongType(path, given, FieldTypes.Describe(field.Type)));
            return;
        }

        // The documentation gives a member without effect rules as well, and says what happens when they are broken: both hold.
        if (field.Effect == Effect.None)
        {
            notes.Findings.Add(Ignored(path, given));
        }

        if (field is { Required: true, Type: FieldType.String } && JsonMembers.TextOf(given) is "")
        {
            notes.Findings.Add(Missing(field, path, given: string.Empty));
            return;
        }

        var broken = field.Type == FieldType.String
            ? BrokenTextRules(field, JsonMembers.TextOf(given)!)
            : BrokenNumberRules(field, given);
        var faults = broken.Select(fault => Fault(field, path, given, fault.Rule, fault.Text)).ToList();
        notes.Findings.AddRange(faults);
        if (faults.Count == 0)
        {
            notes.Values[path] = JsonMembers.Describe(given);
        }
        else if (faults[0].Used is { } used)
        {
            notes.Values[path] = used;
        }
    }

    private List<(RequestRule Rule, string Text)> BrokenTextRules(FieldSchema field, string text)
    {
        var broken = new List<(RequestRule, string)>();
        if (field.Format is { } format && !Matches(FormatPattern(format), text))
        {
            broken.Add((RequestRule.Pattern, $"does not have the format '{format}'"));
        }

        if (field.Pattern is { } pattern && !Matches(pattern, text))
        {
            broken.Add((RequestRule.Pattern, $"does not match '{pattern}'"));
        }

        if (field.Length is { } length && !length.Contains(text.EnumerateRunes().Count()))
        {
            broken.Add((RequestRule.Length, "has a length that is not allowed"));
        }

        return broken;
    }

    private static List<(RequestRule Rule, string Text)> BrokenNumberRules(FieldSchema field, JsonElement given)
    {
        var broken = new List<(RequestRule, string)>();
        if (field.Range is { } range && !range.Contains(FieldTypes.NumberOf(given)))
        {
            broken.Add((RequestRule.Range, "is outside the range"));
        }

        if (field.Values.Count > 0 && !field.Values.Any(named => named.Value == FieldTypes.NumberOf(given)))
        {
            broken.Add((RequestRule.Values, "is not one of the values"));
        }

        return broken;
    }

    private RequestFinding Fault(FieldSchema field, string path, JsonElement given, RequestRule rule, string text)
    {
        var shown = JsonMembers.Describe(given);

        // Where the documentation does not say what happens, a refusal is what a client has to be ready for.
        return field is { WhenInvalid: WhenInvalid.Default, Default: { } used }
            ? new(JsonPath(path), rule, FindingOutcome.Adjusted, shown, used, Code: null, $"{path} {text}; the server uses {used}.")
            : new(JsonPath(path), rule, FindingOutcome.Rejected, shown, Used: null, _codes.Invalid(field, rule), $"{path} {text}.");
    }

    private RequestFinding Missing(FieldSchema field, string path, string? given) => new(
        JsonPath(path), RequestRule.Required, FindingOutcome.Rejected, given, Used: null, _codes.Missing(field), $"{path} is required.");

    private static RequestFinding Ignored(string path, JsonElement given) => new(
        JsonPath(path),
        RequestRule.Effect,
        FindingOutcome.Ignored,
        JsonMembers.Describe(given),
        Used: null,
        Code: null,
        $"{path} is ignored by this action.");

    private static RequestFinding WrongType(string path, JsonElement given, string expected) => new(
        JsonPath(path),
        RequestRule.JsonType,
        FindingOutcome.Rejected,
        JsonMembers.Describe(given),
        Used: null,
        RejectionCodes.Unmarshal,
        $"{(path.Length == 0 ? "The body" : path)} must be {expected}.");

    // Findings name a member as clients do; the messages keep to the server's words and values to plain names.
    private static string JsonPath(string path) => path.Length == 0 ? "$" : "$." + path;

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

    /// <summary>Where a judgement is written down.</summary>
    private readonly record struct Notes(List<RequestFinding> Findings, Dictionary<string, string> Values)
    {
        /// <summary>For what the server ignores: it is judged, and its values reach nothing.</summary>
        public Notes WithoutValues() => this with { Values = new(StringComparer.Ordinal) };
    }
}
