namespace RtcGen.Schema.Reading;

// Decodes `union`: one member chooses which of the others is used.
internal static class UnionDecoder
{
    private const string ExpectedOf = "a mapping of values to members, such as { 0: TosConfig, 1: VodConfig }";

    public static UnionSchema? Decode(Section parent, Scope scope)
    {
        if (parent.Part("union", SchemaKeys.Union) is not { } section)
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

    private static List<UnionBranch> DecodeBranches(Section section, Scope scope, string by, Outline? chooser, YamlMapping of)
    {
        var branches = new List<UnionBranch>();
        foreach (var entry in of.Entries)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            if (chooser is { Values.Count: > 0 } && !chooser.Values.Contains(entry.Name) && !section.Context.Faults.IsFull)
            {
                section.Report(
                    SchemaRules.Contradiction,
                    entry.Key.Range,
                    $"A key of '{section.Path.Of("of")}' must be one of the 'values' of {Wording.Quote(by)}, which are {Wording.Some(chooser.Values)}, but found {Wording.Quote(entry.Name)}{Wording.Suggest(entry.Name, chooser.Values)}");
            }

            if (entry.Value is YamlScalar { IsAbsent: false } member)
            {
                var name = new YamlScalar(section.Line(member, section.Path.Of("of").Of(entry.Name)), isPlain: false, member.Range);
                ReportBranch(section, scope, by, name, section.Path.Of("of").Of(entry.Name));
                branches.Add(new(entry.Name, name.Text));
            }
            else if (entry.Value is not YamlRefused)
            {
                section.Report(SchemaRules.WrongType, entry.ValueRange, $"'{section.Path.Of("of").Of(entry.Name)}' must be the name of a member, but {Wording.Found(entry.Value)}.");
            }
        }

        return branches;
    }

    private static void ReportBy(Section section, Scope scope, string by, Outline? chooser)
    {
        if (chooser is { Type: not null, Values.Count: 0 })
        {
            section.Report(
                SchemaRules.Contradiction,
                section.Find("by")!.ValueRange,
                $"'{section.Path.Of("by")}' must name a member with 'values', which {Wording.Quote(by)} has not.");
        }
        else if (chooser is null)
        {
            section.Report(
                SchemaRules.UnknownReference,
                section.Find("by")!.ValueRange,
                $"'{section.Path.Of("by")}' must name a member of this object, but found {Wording.Quote(by)}{Wording.Suggest(by, scope.Names)}");
        }
    }

    private static void ReportBranch(Section section, Scope scope, string by, YamlScalar name, KeyPath path)
    {
        var member = scope.Find(name.Text);
        if (member is null && !section.Context.Faults.IsFull)
        {
            section.Report(
                SchemaRules.UnknownReference,
                name.Range,
                $"'{path}' must name a member of this object, but found {Wording.Quote(name.Text)}{Wording.Suggest(name.Text, scope.Names)}");
        }
        else if (name.Text == by)
        {
            section.Report(SchemaRules.Contradiction, name.Range, $"'{path}' names {Wording.Quote(by)}, which is the member that chooses.");
        }
        else if (member?.IsTrue("required") == true)
        {
            section.Report(SchemaRules.Contradiction, name.Range, $"'{path}' names {Wording.Quote(name.Text)}, which is 'required' whatever {Wording.Quote(by)} chooses.");
        }
    }
}
