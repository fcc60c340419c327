namespace RtcGen.Schema.Reading;

// Decodes `union`: one member chooses which of the others is used.
internal static class UnionDecoder
{
    private const string ExpectedOf = "a mapping of values to members, such as { 0: TosConfig, 1: VodConfig }";

    public static UnionSchema? Decode(MappingReader parent, Scope scope)
    {
        if (parent.Child("union", SchemaKeys.Union) is not { } reader)
        {
            return null;
        }

        var by = reader.Text("by", "the member that chooses", isRequired: true);
        var branches = reader.Mapping("of", ExpectedOf, isRequired: true);
        if (by is null || branches is null)
        {
            return null;
        }

        var chooser = scope.Find(by);
        ReportBy(reader, scope, by, chooser);
        return new(by, new(DecodeBranches(reader, scope, by, chooser, branches)), parent.Context.Line(parent.Find("union")!));
    }

    private static List<UnionBranch> DecodeBranches(MappingReader reader, Scope scope, string by, MemberOutline? chooser, YamlMapping of)
    {
        var branches = new List<UnionBranch>();
        foreach (var entry in of.Entries)
        {
            reader.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            if (chooser is { Values.Count: > 0 } && !chooser.Values.Contains(entry.Name) && !reader.Context.Diagnostics.IsFull)
            {
                var suggestion = Suggestion.For(entry.Name, chooser.Values);
                reader.Report(
                    DiagnosticRules.Contradiction,
                    entry.Key.Range,
                    $"A key of '{reader.Path.Append("of")}' must be one of the 'values' of {Messages.Quote(by)}, which are {Messages.Some(chooser.Values)}, but found {Messages.Quote(entry.Name)}{suggestion}",
                    suggestion.Replacement);
            }

            if (entry.Value is YamlScalar { IsAbsent: false } member)
            {
                var name = new YamlScalar(reader.Line(member, reader.Path.Append("of").Append(entry.Name)), isPlain: false, member.Range);
                ReportBranch(reader, scope, by, name, reader.Path.Append("of").Append(entry.Name));
                branches.Add(new(entry.Name, name.Text));
            }
            else if (entry.Value is not YamlError)
            {
                reader.Report(DiagnosticRules.WrongType, entry.ValueRange, $"'{reader.Path.Append("of").Append(entry.Name)}' must be the name of a member, but {entry.Value.Found}.");
            }
        }

        return branches;
    }

    private static void ReportBy(MappingReader reader, Scope scope, string by, MemberOutline? chooser)
    {
        if (chooser is { Type: not null, Values.Count: 0 })
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                reader.Find("by")!.ValueRange,
                $"'{reader.Path.Append("by")}' must name a member with 'values', which {Messages.Quote(by)} has not.");
        }
        else if (chooser is null)
        {
            var suggestion = Suggestion.For(by, scope.Names);
            reader.Report(
                DiagnosticRules.UnknownReference,
                reader.Find("by")!.ValueRange,
                $"'{reader.Path.Append("by")}' must name a member of this object, but found {Messages.Quote(by)}{suggestion}",
                suggestion.Replacement);
        }
    }

    private static void ReportBranch(MappingReader reader, Scope scope, string by, YamlScalar name, KeyPath path)
    {
        var member = scope.Find(name.Text);
        if (member is null && !reader.Context.Diagnostics.IsFull)
        {
            var suggestion = Suggestion.For(name.Text, scope.Names);
            reader.Report(
                DiagnosticRules.UnknownReference,
                name.Range,
                $"'{path}' must name a member of this object, but found {Messages.Quote(name.Text)}{suggestion}",
                suggestion.Replacement);
        }
        else if (name.Text == by)
        {
            reader.Report(DiagnosticRules.Contradiction, name.Range, $"'{path}' names {Messages.Quote(by)}, which is the member that chooses.");
        }
        else if (member?.IsTrue("required") == true)
        {
            reader.Report(DiagnosticRules.Contradiction, name.Range, $"'{path}' names {Messages.Quote(name.Text)}, which is 'required' whatever {Messages.Quote(by)} chooses.");
        }
    }
}
