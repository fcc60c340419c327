namespace RtcGen.Schema.Reading;

// Resolves the members a rule is about, and judges whether the rule can be about them.
internal static class RulePaths
{
    public static EquatableArray<MemberPath> Decode(MappingReader section, string key, RuleKind kind, Scope scope)
    {
        var isPair = kind is RuleKind.Equal or RuleKind.Differ or RuleKind.OneToOne or RuleKind.Disjoint;
        var least = kind == RuleKind.Ignored ? 1 : 2;
        var expected = isPair ? "a list of two members" : least == 1 ? "a list of members" : "a list of at least two members";
        var phrases = section.Phrases(key, expected);
        if (section.Find(key)?.Value is YamlSequence { Items.Count: var count and > 0 } && (count < least || (isPair && count > 2)))
        {
            section.Report(DiagnosticRules.WrongType, section.Find(key)!.ValueRange, $"'{section.Path.Append(key)}' must be {expected}, but it has {Messages.Number(count)}.");
        }

        var resolver = new PathResolver(section.Context, section.Path.Append(key));
        var targets = new List<PathTarget>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            if (!seen.Add(phrase.Text))
            {
                section.Report(DiagnosticRules.Contradiction, phrase.Range, $"'{section.Path.Append(key)}' names {Messages.Quote(phrase.Text)} twice.");
            }
            else if (resolver.Resolve(phrase, scope, throughLists: kind is RuleKind.OneToOne or RuleKind.Disjoint, intoShared: true) is { } target)
            {
                ReportUnfit(section, key, kind, phrase, target);
                targets.Add(kind == RuleKind.Disjoint ? IntoItems(section, phrase, target) : target);
            }
        }

        ReportMixed(section, key, kind, targets);
        return new(targets.Select(target => target.Path));
    }

    public static EquatableArray<MemberPath> DecodeCounted(MappingReader section, Scope scope)
    {
        const string Expected = "the list whose items are counted";
        if (section.Text("of", Expected, isRequired: true) is not { } text)
        {
            return default;
        }

        var phrase = new LocatedText(text, section.Find("of")!.ValueRange);
        if (new PathResolver(section.Context, section.Path.Append("of")).Resolve(phrase, scope, intoShared: true) is not { } target)
        {
            return default;
        }

        ReportUnfit(section, "of", RuleKind.Count, phrase, target);
        return new([target.Path]);
    }

    public static EquatableArray<string> DecodeBy(MappingReader section, Scope scope)
    {
        const string Expected = "the item members that make two items equal, such as UserId or [RoomId, UserId]";
        var names = section.Phrases("by", Expected, isRequired: true, mayBeText: true);
        foreach (var list in section.Phrases("disjoint", Expected).Take(2))
        {
            // Whether the path itself is right has been said already.
            var quiet = new ReadContext(new(section.Context.Faults.Source, section.Context.Faults.CancellationToken));
            if (new PathResolver(quiet, section.Path).Resolve(list, scope, throughLists: true, intoShared: true)?.Member.Items?.Fields is { } item)
            {
                foreach (var name in names.Where(name => item.Find(name.Text) is not { IsScalar: true } && !section.Context.Faults.IsFull))
                {
                    section.Report(
                        DiagnosticRules.UnknownReference,
                        name.Range,
                        $"'{section.Path.Append("by")}' must name single values in the items of both lists, but {Messages.Quote(list.Text)} has no {Messages.Quote(name.Text)}{Messages.Suggest(name.Text, item.Names)}");
                }
            }
        }

        return new(names.Select(name => name.Text));
    }

    // What the items of a shared type have is looked at with all files at hand.
    private static PathTarget IntoItems(MappingReader section, LocatedText phrase, PathTarget target) => target.Member.Items?.TypeName is { } shared
        ? target with { Path = target.Path with { SharedType = shared, NamesToShared = target.Path.Names.Count, IsListOfShared = true, Span = section.Context.Place(phrase.Range) } }
        : target;

    private static void ReportUnfit(MappingReader section, string key, RuleKind kind, LocatedText phrase, PathTarget target)
    {
        var member = target.Member;
        if (member.Type is not { } type)
        {
            return;
        }

        var expected = RuleMembers.Expected(kind, type, member.Items?.Type) ?? kind switch
        {
            RuleKind.OneToOne when target.List is null || !member.IsScalar => "a single value in the items of a list",
            RuleKind.Disjoint when member.Items is not { } items || (items.Fields is null && items.TypeName is null) => "a list of objects",
            _ => null,
        };
        if (expected is not null)
        {
            section.Report(DiagnosticRules.Contradiction, phrase.Range, $"'{section.Path.Append(key)}' must name {expected}, which {Messages.Quote(phrase.Text)} is not.");
        }
    }

    // Types within one can be compared.
    private static FieldType Family(FieldType type) => type is FieldType.String or FieldType.DateTime ? type : FieldType.Double;

    private static void ReportMixed(MappingReader section, string key, RuleKind kind, List<PathTarget> targets)
    {
        var types = targets.Select(target => target.Member.Type).OfType<FieldType>().ToList();
        var isMixed = kind switch
        {
            RuleKind.OneToOne or RuleKind.Ascending => types.Any(type => Family(type) != Family(types[0])),
            RuleKind.Differ => types.Count == 2 && types.All(type => type == FieldType.Array),
            _ => false,
        };
        if (isMixed)
        {
            section.Report(DiagnosticRules.Contradiction, section.Find(key)!.ValueRange, $"'{section.Path.Append(key)}' names members of types that cannot be compared.");
        }
    }
}
