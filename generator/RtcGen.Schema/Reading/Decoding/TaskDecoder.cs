namespace RtcGen.Schema.Reading;

internal static class TaskDecoder
{
    private const string ExpectedKey = "a list of required body members such as [AppId, TaskId]";

    private static readonly Dictionary<string, TaskVerb> Roles = new(StringComparer.Ordinal)
    {
        ["start"] = TaskVerb.Start,
        ["update"] = TaskVerb.Update,
        ["stop"] = TaskVerb.Stop,
        ["get"] = TaskVerb.Get,
    };

    public static TaskRole? Decode(Section root, YamlMapping? body)
    {
        if (root.Part("task", SchemaKeys.Task) is not { } section)
        {
            return null;
        }

        var family = section.Name("family", NameRules.IsLabel, "the family's name, such as snapshot", isRequired: true);
        var role = section.Choice("role", Roles, isRequired: true);
        var after = section.Name("after", NameRules.IsActionName, "the name of an action");
        return new(family ?? string.Empty, role ?? TaskVerb.Start, DecodeKey(section, body), after);
    }

    private static EquatableArray<string> DecodeKey(Section section, YamlMapping? body)
    {
        if (section.Find("key") is not { } entry)
        {
            section.ReportMissing("key", ExpectedKey);
            return default;
        }

        if (entry.Value is not YamlSequence { Items.Count: > 0 } list)
        {
            section.ReportKind("key", ExpectedKey);
            return default;
        }

        var members = body?.Entries.ToDictionary(member => member.Name, StringComparer.Ordinal) ?? [];
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            if (item is YamlScalar { IsAbsent: false } name)
            {
                ReportMember(section, name, seen.Add(name.Text) ? Problem(section, members, name.Text) : "stands in it twice.");
                names.Add(name.Text);
            }
            else if (item is not YamlRefused)
            {
                var range = item.Range.IsEmpty ? entry.Key.Range : item.Range;
                section.Report(SchemaRules.WrongType, range, $"'{section.Path.Of("key")}' must be {ExpectedKey}, but {Wording.Found(item)} in it.");
            }
        }

        return new(names);
    }

    private static void ReportMember(Section section, YamlScalar name, string? problem)
    {
        if (problem is not null)
        {
            section.Report(
                SchemaRules.Contradiction,
                name.Range,
                $"'{section.Path.Of("key")}' must name required members of 'body', but {Wording.Quote(name.Text)} {problem}");
        }
    }

    private static string? Problem(Section section, Dictionary<string, YamlEntry> members, string name)
    {
        if (!members.TryGetValue(name, out var member))
        {
            return "is not one of them" + (section.Context.Faults.IsFull ? "." : Wording.Suggest(name, members.Keys));
        }

        var isRequired = member.Value is not YamlMapping field
            || field.Entries.Any(entry => entry.Name == "required" && entry.Value is YamlScalar { Text: "true" });
        return isRequired ? null : "is not required.";
    }
}
