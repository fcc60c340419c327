using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Applies the rules of a schema to a request, by reading the schema at run time. It shares nothing but the schema
/// model with the validators the generator writes, so that each can be judged by the other. Safe for use by many threads.
/// </summary>
internal sealed partial class RequestInterpreter
{
    private readonly ServiceSchema _service;
    private readonly TypeTable _types;
    private readonly ConcurrentDictionary<ActionSchema, FieldSchema> _requests = new(ReferenceEqualityComparer.Instance);
    private readonly ValueInterpreter _values;
    private readonly RejectionCodes _codes;
    private readonly TimeProvider _clock;

    /// <summary>Initializes a new instance of the <see cref="RequestInterpreter"/> class.</summary>
    /// <param name="service">The service whose formats and error codes count.</param>
    /// <param name="types">The types that its actions share.</param>
    public RequestInterpreter(ServiceSchema service, params IEnumerable<TypesSchema> types)
        : this(TimeProvider.System, service, types)
    {
    }

    internal RequestInterpreter(TimeProvider clock, ServiceSchema service, IEnumerable<TypesSchema> types)
        : this(clock, service, new TypeTable(types))
    {
    }

    internal RequestInterpreter(TimeProvider clock, ServiceSchema service, TypeTable types)
    {
        ArgumentNullException.ThrowIfNull(service);
        _clock = clock;
        _service = service;
        _types = types;
        _values = new ValueInterpreter(service);
        _codes = new RejectionCodes(service);
    }

    /// <summary>Validates a request.</summary>
    /// <param name="action">The action called.</param>
    /// <param name="body">The body, parsed from valid UTF-8, with the query parameters of the action among its members.</param>
    /// <returns>All findings, and what the server works with.</returns>
    /// <exception cref="ArgumentException">The action uses a format, pattern or type that is unknown or malformed.</exception>
    public RequestVerdict Judge(ActionSchema action, JsonElement body)
    {
        ArgumentNullException.ThrowIfNull(action);
        var findings = new List<RequestFinding>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var effective = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (body.ValueKind == JsonValueKind.Object)
        {
            JudgeMembers(_requests.GetOrAdd(action, WholeRequest), body, outer: null, prefix: string.Empty, new Notes(findings, values, effective, [], new(_clock)));
        }
        else
        {
            findings.Add(WrongType(string.Empty, body, "an object", isSecret: true));
        }

        return new RequestVerdict(findings, values) { Effective = effective };
    }

    private FieldSchema WholeRequest(ActionSchema action) => _types.Expand(
        new() { Name = action.Action, Type = FieldType.Object, Fields = new([.. action.Query, .. action.Body]), Rules = action.Rules },
        TypeLocation.From(action),
        inResult: false);

    private void JudgeMembers(FieldSchema holder, JsonElement? given, MemberScope? outer, string prefix, Notes notes)
    {
        var scope = new MemberScope(holder.Fields, given, outer);
        if (holder.Switch is { } name && !IsOn(name, scope, prefix, notes))
        {
            return;
        }

        foreach (var path in RelationInterpreter.Ignored(holder, scope))
        {
            notes.Ignored.Add(prefix + path);
        }

        // What a choice leaves out is judged, and an update resets it; but none of its values is used.
        var unused = RelationInterpreter.Unused(holder, scope);
        foreach (var field in holder.Fields)
        {
            JudgeMember(field, prefix + field.Name, scope, unused.Contains(field.Name) ? notes with { Values = new(StringComparer.Ordinal) } : notes);
        }

        if (given is not null)
        {
            JudgeRelations(holder, scope, prefix, notes);
        }
    }

    private void JudgeMember(FieldSchema field, string path, MemberScope scope, Notes notes)
    {
        var value = scope.Object is { } present ? BodyMembers.Find(present, field, scope.Fields) : null;
        var isIgnored = notes.Ignored.Contains(path) || field.Effect == Effect.None || (field.EffectWhen is not null && !ConditionInterpreter.Holds(field.EffectWhen, scope));
        var noted = isIgnored ? notes.WithoutValues() : notes;
        if (field.Type != FieldType.Object)
        {
            noted.Effective[path] = value is not null;
        }

        if (value is null)
        {
            JudgeAbsence(field, path, scope, noted);
        }
        else if (!FieldTypes.Fits(field.Type, value.Value))
        {
            notes.Findings.Add(WrongType(path, value.Value, FieldTypes.Describe(field.Type), HoldsSecret(field)));
            return;
        }
        else
        {
            // The documentation gives a member without effect rules as well, and says what happens when they are broken: both hold.
            if (isIgnored)
            {
                notes.Findings.Add(Ignored(path, value.Value, HoldsSecret(field)));
            }

            JudgeValue(field, path, value.Value, scope, noted);
        }

        // The defaults inside an absent object hold as well: the documentation gives them for the member, not for the object.
        if (field.Type == FieldType.Object)
        {
            JudgeMembers(field, value, scope, path + ".", noted);
        }
    }

    private void JudgeAbsence(FieldSchema field, string path, MemberScope scope, Notes notes)
    {
        // A member required inside an optional object is asked for only when that object is sent.
        if (scope.Object is not null && (field.Required || (field.RequiredWhen is not null && ConditionInterpreter.Holds(field.RequiredWhen, scope))))
        {
            notes.Findings.Add(Missing(field, path, given: null));
        }
        else if (field.Default is { } value)
        {
            notes.Values[path] = value;
        }
    }

    private void JudgeValue(FieldSchema field, string path, JsonElement given, MemberScope scope, Notes notes)
    {
        switch (field.Type)
        {
            case FieldType.Array:
                JudgeList(field, path, given, scope, notes);
                break;
            case FieldType.Map:
                JudgeMap(field, path, given, scope, notes);
                break;
            case FieldType.Json:
                notes.Values[path] = given.GetRawText();
                break;
            case FieldType.String or FieldType.DateTime when field.Required && BodyMembers.GetText(given) is "":
                notes.Findings.Add(Missing(field, path, given: string.Empty));
                break;
            case FieldType.String or FieldType.DateTime:
                Note(field, path, given, _values.BrokenByString(field, BodyMembers.GetText(given)!, scope, notes.Time), notes);
                break;
            case not FieldType.Object:
                Note(field, path, given, field.Type == FieldType.Boolean ? [] : ValueInterpreter.BrokenByNumber(field, given, scope), notes);
                break;
        }
    }

    private void JudgeRelations(FieldSchema holder, MemberScope scope, string prefix, Notes notes)
    {
        var path = prefix.TrimEnd('.');
        if (holder.Union is { } union)
        {
            var unused = RelationInterpreter.Unused(holder, scope);
            foreach (var name in union.Branches.Select(branch => branch.Member).Distinct(StringComparer.Ordinal))
            {
                var (member, value) = scope.Follow(new(name, 0, new([name])));
                if (value is null && !unused.Contains(name))
                {
                    notes.Findings.Add(Missing(member, prefix + name, given: null));
                }
                else if (value is { } sent && unused.Contains(name))
                {
                    notes.Findings.Add(Ignored(prefix + name, sent, HoldsSecret(member)));
                }
            }
        }

        foreach (var rule in holder.Rules)
        {
            if (RelationInterpreter.Holds(rule, scope))
            {
                continue;
            }

            notes.Findings.Add(new(
                JsonPath(path),
                RequestRule.Relation,
                rule.Warning ? FindingOutcome.Accepted : FindingOutcome.Rejected,
                Given: null,
                Used: null,
                rule.Warning ? null : RejectionCodes.Invalid,
                $"{(path.Length == 0 ? "The request" : path)} breaks the rule {rule.Kind} of {rule.Requires?.Text ?? string.Join(", ", rule.Paths.Select(member => member.Text))}."));
        }
    }

    private void Note(FieldSchema field, string path, JsonElement given, IEnumerable<RuleViolation> broken, Notes notes)
    {
        string? used = null;
        var isFirst = true;
        foreach (var violation in broken)
        {
            var finding = Finding(violation.IsRefused ? field with { WhenInvalid = WhenInvalid.Reject } : field, path, given, violation.Rule, violation.Text);
            notes.Findings.Add(finding);
            used = isFirst ? finding.Used : used;
            isFirst = false;
        }

        if (isFirst)
        {
            notes.Values[path] = BodyMembers.Describe(given);
        }
        else if (used is not null)
        {
            notes.Values[path] = used;
        }
    }

    private RequestFinding Finding(FieldSchema field, string path, JsonElement given, RequestRule rule, string text)
    {
        var shown = Shown(given, field.Secret);

        // Where the documentation does not say what happens, a refusal is what a client has to be ready for.
        return Replacements.Find(field, given) is { } used
            ? new(JsonPath(path), rule, FindingOutcome.Adjusted, shown, used, Code: null, $"{path} {text}; the server uses {used}.")
            : new(JsonPath(path), rule, FindingOutcome.Rejected, shown, Used: null, _codes.For(field, rule), $"{path} {text}.");
    }

    private RequestFinding Missing(FieldSchema field, string path, string? given) => new(
        JsonPath(path), RequestRule.Required, FindingOutcome.Rejected, given, Used: null, _codes.Missing(field), $"{path} is required.");

    private static RequestFinding Ignored(string path, JsonElement given, bool isSecret) => new(
        JsonPath(path), RequestRule.Effect, FindingOutcome.Ignored, Shown(given, isSecret), Used: null, Code: null, $"{path} is ignored by this action.");

    private static RequestFinding WrongType(string path, JsonElement given, string expected, bool isSecret) => new(
        JsonPath(path),
        RequestRule.JsonType,
        FindingOutcome.Rejected,
        Shown(given, isSecret),
        Used: null,
        RejectionCodes.Unmarshal,
        $"{(path.Length == 0 ? "The body" : path)} must be {expected}.");

    // An object is shown as a whole or not at all. Of JSON that nobody describes, nobody knows what it holds.
    private static bool HoldsSecret(FieldSchema field) =>
        field.Secret
        || field.Type == FieldType.Json
        || (field.Items is { } item && HoldsSecret(item))
        || field.Fields.Any(HoldsSecret);

    private static string Shown(JsonElement given, bool isSecret) => isSecret ? "***" : BodyMembers.Describe(given);

    // Findings name a member as clients do; the messages keep to the server's words and values to plain names.
    private static string JsonPath(string path) => path.Length == 0 ? "$" : "$." + path;

    /// <summary>Where a judgement is written down.</summary>
    private readonly record struct Notes(
        List<RequestFinding> Findings, Dictionary<string, string> Values, Dictionary<string, bool> Effective, HashSet<string> Ignored, PatternTime Time)
    {
        /// <summary>For what the server ignores: it is judged, and its values reach nothing.</summary>
        public Notes WithoutValues() => this with { Values = new(StringComparer.Ordinal), Effective = new(StringComparer.Ordinal) };
    }
}
