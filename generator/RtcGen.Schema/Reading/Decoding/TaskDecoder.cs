using System;

namespace RtcGen.Schema.Reading;

// Decodes `task`: what the action does to a task, and when the task ends by itself.
internal static class TaskDecoder
{
    private const string ExpectedKey = "a list of required members such as [AppId, TaskId]";

    private static readonly Vocabulary Roles = new()
    {
        ["start"] = (int)TaskVerb.Start,
        ["update"] = (int)TaskVerb.Update,
        ["stop"] = (int)TaskVerb.Stop,
        ["get"] = (int)TaskVerb.Get,
        ["list"] = (int)TaskVerb.List,
    };

    public static TaskRole? Decode(MappingReader root, Scope request)
    {
        if (root.Child("task", SchemaKeys.Task) is not { } reader)
        {
            return null;
        }

        var family = reader.Name("family", Identifiers.IsLabel, "the family's name, such as snapshot", isRequired: true);
        var role = (TaskVerb?)reader.Choice("role", Roles, isRequired: true);
        var after = reader.Name("after", Identifiers.IsActionName, "the name of an action");
        var key = DecodeKey(reader, request, mayBeOptional: role is TaskVerb.Get or TaskVerb.List);
        return new TaskRole(family ?? string.Empty, role ?? TaskVerb.Start, key, after)
        {
            Group = reader.Name("group", Identifiers.IsLabel, "the name of families whose keys name one task, such as push"),
            Again = reader.Has("again") ? DecodeAgain(reader, root, role) : null,
            Idle = reader.Has("idle") && OfStart(reader, "idle", role) ? Path(reader, "idle", request, "an integer, the seconds that the task goes on without users", member => member.Type is FieldType.Int32 or FieldType.Int64) : null,
            Users = reader.Has("users") && OfStart(reader, "users", role) ? Path(reader, "users", request, "a string or a list of strings that names users", IsText, intoShared: false) : null,
            Limit = reader.Has("lasts") && OfStart(reader, "lasts", role) && !IsDuration(reader) ? Path(reader, "lasts", request, "an integer, the seconds that the task lasts at most, or a duration such as 72h", member => member.Type is FieldType.Int32 or FieldType.Int64) : null,
            Lifetime = IsDuration(reader) ? WindowDecoder.Duration(reader, "lasts") : null,
            Partial = reader.Has("partial") ? DecodePartial(reader, role, request) : null,
        };
    }

    private static bool IsText(MemberOutline member) =>
        member.Type == FieldType.String || (member.Type == FieldType.Array && member.Items?.Type is null or FieldType.String);

    // A member's name begins with a letter, a duration with a digit.
    private static bool IsDuration(MappingReader reader) => reader.Find("lasts")?.Value is YamlScalar { Text: var text } && text.Length > 0 && text[0] is >= '0' and <= '9';

    private static string? DecodeAgain(MappingReader reader, MappingReader root, TaskVerb? role)
    {
        if (!OfStart(reader, "again", role) || reader.Text("again", "what the result is when the task is running already") is not { } text)
        {
            return null;
        }

        if (root.Find("result")?.Value is YamlMapping result && new MemberOutline(result) is { Type: not (null or FieldType.String) })
        {
            reader.Report(DiagnosticRules.NotApplicable, reader.Find("again")!.Key.Range, $"'{reader.Path.Append("again")}' applies only to an action whose result is a string.");
        }

        return text;
    }

    private static string? DecodePartial(MappingReader reader, TaskVerb? role, Scope request)
    {
        const string Expected = "a Boolean member of the request";
        if (reader.Text("partial", Expected) is not { } name)
        {
            return null;
        }

        if (role is not (null or TaskVerb.Update))
        {
            reader.Report(DiagnosticRules.NotApplicable, reader.Find("partial")!.Key.Range, $"'{reader.Path.Append("partial")}' applies only beside 'role: update'.");
        }

        if (request.Find(name) is not { } member)
        {
            var suggestion = reader.Context.Diagnostics.IsFull ? default : Suggestion.For(name, request.Names);
            reader.Report(
                DiagnosticRules.UnknownReference,
                reader.Find("partial")!.ValueRange,
                $"'{reader.Path.Append("partial")}' must be {Expected}, but found {Messages.Quote(name)}{suggestion}",
                suggestion.Replacement);
        }
        else if (member.Type is not (null or FieldType.Boolean))
        {
            reader.Report(DiagnosticRules.Contradiction, reader.Find("partial")!.ValueRange, $"'{reader.Path.Append("partial")}' must be {Expected}, which {Messages.Quote(name)} is not.");
        }

        return name;
    }

    private static bool OfStart(MappingReader reader, string key, TaskVerb? role)
    {
        if (role is null or TaskVerb.Start)
        {
            return true;
        }

        reader.Report(DiagnosticRules.NotApplicable, reader.Find(key)!.Key.Range, $"'{reader.Path.Append(key)}' applies only beside 'role: start'.");
        return false;
    }

    private static MemberPath? Path(MappingReader reader, string key, Scope request, string expected, Func<MemberOutline, bool> fits, bool intoShared = true)
    {
        if (reader.Text(key, expected) is not { } text)
        {
            return null;
        }

        var range = reader.Find(key)!.ValueRange;
        var target = new PathResolver(reader.Context.Diagnostics, reader.Path.Append(key)).Resolve(new(text, range), request, intoShared: intoShared);
        if (target is { Member.Type: not null } && !fits(target.Member))
        {
            reader.Report(DiagnosticRules.Contradiction, range, $"'{reader.Path.Append(key)}' must be {expected}, which {Messages.Quote(text)} is not.");
        }

        return target?.Path;
    }

    private static EquatableArray<string> DecodeKey(MappingReader reader, Scope request, bool mayBeOptional)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in reader.Texts("key", ExpectedKey, isRequired: true))
        {
            var suggestion = request.Has(name.Text) || reader.Context.Diagnostics.IsFull ? default : Suggestion.For(name.Text, request.Names);
            ReportMember(reader, name, seen.Add(name.Text) ? Problem(request, name.Text, suggestion, mayBeOptional) : "stands in it twice.", suggestion.Replacement, mayBeOptional);
            names.Add(name.Text);
        }

        return new(names);
    }

    private static void ReportMember(MappingReader reader, LocatedText name, string? problem, SchemaReplacement? replacement, bool mayBeOptional)
    {
        if (problem is not null)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                name.Range,
                $"'{reader.Path.Append("key")}' must name {(mayBeOptional ? string.Empty : "required ")}members of 'query' or 'body', but {Messages.Quote(name.Text)} {problem}",
                replacement);
        }
    }

    private static string? Problem(Scope request, string name, Suggestion suggestion, bool mayBeOptional)
    {
        if (request.Find(name) is not { } member)
        {
            return "is not one of them" + suggestion;
        }

        return mayBeOptional || member.Type is null || member.IsTrue("required") ? null : "is not required.";
    }
}
