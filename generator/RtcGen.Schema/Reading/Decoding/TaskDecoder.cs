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
        if (root.Child("task", SchemaKeys.Task) is not { } section)
        {
            return null;
        }

        var family = section.Name("family", Identifiers.IsLabel, "the family's name, such as snapshot", isRequired: true);
        var role = section.Choice("role", Roles, isRequired: true);
        var after = section.Name("after", Identifiers.IsActionName, "the name of an action");
        return new(family ?? string.Empty, role ?? TaskVerb.Start, DecodeKey(section, request), after);
    }

    private static EquatableArray<string> DecodeKey(MappingReader section, Scope request)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in section.Phrases("key", ExpectedKey, isRequired: true))
        {
            ReportMember(section, name, seen.Add(name.Text) ? Problem(section, request, name.Text) : "stands in it twice.");
            names.Add(name.Text);
        }

        return new(names);
    }

    private static void ReportMember(MappingReader section, LocatedText name, string? problem)
    {
        if (problem is not null)
        {
            section.Report(
                DiagnosticRules.Contradiction,
                name.Range,
                $"'{section.Path.Append("key")}' must name required members of 'query' or 'body', but {Messages.Quote(name.Text)} {problem}");
        }
    }

    private static string? Problem(MappingReader section, Scope request, string name)
    {
        if (request.Find(name) is not { } member)
        {
            return "is not one of them" + (section.Context.Faults.IsFull ? "." : Messages.Suggest(name, request.Names));
        }

        return member.Type is null || member.IsTrue("required") ? null : "is not required.";
    }
}
