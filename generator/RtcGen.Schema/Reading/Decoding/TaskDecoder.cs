namespace RtcGen.Schema.Reading;

internal static class TaskDecoder
{
    private const string ExpectedKey = "a list of required members such as [AppId, TaskId]";

    private static readonly Dictionary<string, TaskVerb> Roles = new(StringComparer.Ordinal)
    {
        ["start"] = TaskVerb.Start,
        ["update"] = TaskVerb.Update,
        ["stop"] = TaskVerb.Stop,
        ["get"] = TaskVerb.Get,
    };

    public static TaskRole? Decode(MappingReader root, Scope request)
    {
        if (root.Child("task", SchemaKeys.Task) is not { } reader)
        {
            return null;
        }

        var family = reader.Name("family", Identifiers.IsLabel, "the family's name, such as snapshot", isRequired: true);
        var role = reader.Choice("role", Roles, isRequired: true);
        var after = reader.Name("after", Identifiers.IsActionName, "the name of an action");
        return new(family ?? string.Empty, role ?? TaskVerb.Start, DecodeKey(reader, request), after);
    }

    private static EquatableArray<string> DecodeKey(MappingReader reader, Scope request)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in reader.Texts("key", ExpectedKey, isRequired: true))
        {
            ReportMember(reader, name, seen.Add(name.Text) ? Problem(reader, request, name.Text) : "stands in it twice.");
            names.Add(name.Text);
        }

        return new(names);
    }

    private static void ReportMember(MappingReader reader, LocatedText name, string? problem)
    {
        if (problem is not null)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                name.Range,
                $"'{reader.Path.Append("key")}' must name required members of 'query' or 'body', but {Messages.Quote(name.Text)} {problem}");
        }
    }

    private static string? Problem(MappingReader reader, Scope request, string name)
    {
        if (request.Find(name) is not { } member)
        {
            return "is not one of them" + (reader.Context.Diagnostics.IsFull ? "." : Messages.Suggest(name, request.Names));
        }

        return member.Type is null || member.IsTrue("required") ? null : "is not required.";
    }
}
