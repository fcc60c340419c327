namespace RtcGen.Schema.Reading;

// Decodes `union`: one member chooses which of the others is used.
internal static class UnionDecoder
{
    private const string ExpectedOf = "a mapping of values to members, such as { 0: TosConfig, 1: VodConfig }";

    public static UnionSchema? Decode(MappingReader parent, Scope scope)
    {
        if (parent.Child("union", SchemaKeys.Union) is not { } section)
        {
            return null;
        }

        var by = section.Text("by", "the member that chooses", isRequired: true);
        var branches = section.Mapping("of", ExpectedOf, isRequired: true);
        if (by is null || branches is null)
        {
            return null;
        }

        var chooser = scope.Find(by);
        ReportBy(section, scope, by, chooser);
        return new(by, new(DecodeBranches(section, scope, by, chooser, branches)), parent.Context.Line(parent.Find("union")!));
    }

    private static List<UnionBranch> DecodeBranches(MappingReader section, Scope scope, string by, MemberOutline? chooser, YamlMapping of)
    {
        var branches = new List<UnionBranch>();
        foreach (var entry in of.Entries)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            if (chooser is { Values.Count: > 0 } && !chooser.Values.Contains(entry.Name) && !section.Context.Faults.IsFull)
            {
                section.Report(
                    DiagnosticRules.Contradiction,
                    entry.Key.Range,
                    $"A key of '{section.Path.Append("of")}' must be one of the 'values' of {Messages.Quote(by)}, which are {Messages.Some(chooser.Values)}, but found {Messages.Quote(entry.Name)}{Messages.Suggest(entry.Name, chooser.Values)}");
            }

            if (entry.Value is YamlScalar { IsAbsent: false } member)
            {
                var name = new YamlScalar(section.Line(member, section.Path.Append("of").Append(entry.Name)), isPlain: false, member.Range);
                ReportBranch(section, scope, by, name, section.Path.Append("of").Append(entry.Name));
                branches.Add(new(entry.Name, name.Text));
            }
            else if (entry.Value is not YamlRefused)
            {
                section.Report(DiagnosticRules.WrongType, entry.ValueRange, $"'{section.Path.Append("of").Append(entry.Name)}' must be the name of a member, but {Messages.Found(entry.Value)}.");
            }
        }

        return branches;
    }

    private static void ReportBy(MappingReader section, Scope scope, string by, MemberOutline? chooser)
    {
        if (chooser is { Type: not null, Values.Count: 0 })
        {
            section.Report(
                DiagnosticRules.Contradiction,
                section.Find("by")!.ValueRange,
                $"'{section.Path.Append("by")}' must name a member with 'values', which {Messages.Quote(by)} has not.");
        }
        else if (chooser is null)
        {
            section.Report(
                DiagnosticRules.UnknownReference,
                section.Find("by")!.ValueRange,
                $"'{section.Path.Append("by")}' must name a member of this object, but found {Messages.Quote(by)}{Messages.Suggest(by, scope.Names)}");
        }
    }

    private static void ReportBranch(MappingReader section, Scope scope, string by, YamlScalar name, KeyPath path)
    {
        var member = scope.Find(name.Text);
        if (member is null && !section.Context.Faults.IsFull)
        {
            section.Report(
                DiagnosticRules.UnknownReference,
                name.Range,
                $"'{path}' must name a member of this object, but found {Messages.Quote(name.Text)}{Messages.Suggest(name.Text, scope.Names)}");
        }
        else if (name.Text == by)
        {
            section.Report(DiagnosticRules.Contradiction, name.Range, $"'{path}' names {Messages.Quote(by)}, which is the member that chooses.");
        }
        else if (member?.IsTrue("required") == true)
        {
            section.Report(DiagnosticRules.Contradiction, name.Range, $"'{path}' names {Messages.Quote(name.Text)}, which is 'required' whatever {Messages.Quote(by)} chooses.");
        }
    }
}
