namespace RtcGen.Schema.Reading;

// Resolves the members a rule is about, and judges whether the rule can be about them.
internal static class RulePaths
{
    public static EquatableArray<MemberPath> Decode(MappingReader reader, string key, RuleKind kind, Scope scope)
    {
        var isPair = kind is RuleKind.Equal or RuleKind.Differ or RuleKind.OneToOne or RuleKind.Disjoint;
        var least = kind == RuleKind.Ignored ? 1 : 2;
        var expected = isPair ? "a list of two members" : least == 1 ? "a list of members" : "a list of at least two members";
        var paths = reader.Texts(key, expected);
        if (reader.Find(key)?.Value is YamlSequence { Items.Count: var count and > 0 } && (count < least || (isPair && count > 2)))
        {
            reader.Report(DiagnosticRules.WrongType, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' must be {expected}, but it has {Messages.Number(count)}.");
        }

        var resolver = new PathResolver(reader.Context.Diagnostics, reader.Path.Append(key));
        var targets = new List<PathTarget>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!seen.Add(path.Text))
            {
                reader.Report(DiagnosticRules.Contradiction, path.Range, $"'{reader.Path.Append(key)}' names {Messages.Quote(path.Text)} twice.");
            }
            else if (resolver.Resolve(path, scope, throughLists: kind is RuleKind.OneToOne or RuleKind.Disjoint, intoShared: true) is { } target)
            {
                ReportUnfit(reader, key, kind, path, target);
                targets.Add(kind == RuleKind.Disjoint ? IntoItems(reader, path, target) : target);
            }
        }

        ReportMixed(reader, key, kind, targets);
        return new(targets.Select(target => target.Path));
    }

    public static EquatableArray<MemberPath> DecodeCounted(MappingReader reader, Scope scope)
    {
        const string Expected = "the list whose items are counted";
        if (reader.Text("of", Expected, isRequired: true) is not { } text)
        {
            return default;
        }

        var path = new LocatedText(text, reader.Find("of")!.ValueRange);
        if (new PathResolver(reader.Context.Diagnostics, reader.Path.Append("of")).Resolve(path, scope, intoShared: true) is not { } target)
        {
            return default;
        }

        ReportUnfit(reader, "of", RuleKind.Count, path, target);
        return new([target.Path]);
    }

    public static EquatableArray<string> DecodeBy(MappingReader reader, Scope scope)
    {
        const string Expected = "the item members that make two items equal, such as UserId or [RoomId, UserId]";
        var names = reader.Texts("by", Expected, isRequired: true, mayBeText: true);
        foreach (var list in reader.Texts("disjoint", Expected).Take(2))
        {
            // Whether the path itself is right has been said already.
            var quiet = new DiagnosticBag(reader.Context.Diagnostics.Source, reader.Context.Diagnostics.CancellationToken);
            if (new PathResolver(quiet, reader.Path).Resolve(list, scope, throughLists: true, intoShared: true)?.Member.Items?.Fields is { } item)
            {
                foreach (var name in names.Where(name => item.Find(name.Text) is not { IsScalar: true } && !reader.Context.Diagnostics.IsFull))
                {
                    var suggestion = Suggestion.For(name.Text, item.Names);
                    reader.Report(
                        DiagnosticRules.UnknownReference,
                        name.Range,
                        $"'{reader.Path.Append("by")}' must name single values in the items of both lists, but {Messages.Quote(list.Text)} has no {Messages.Quote(name.Text)}{suggestion}",
                        suggestion.Replacement);
                }
            }
        }

        return new(names.Select(name => name.Text));
    }

    // What the items of a shared type have is looked at with all files at hand.
    private static PathTarget IntoItems(MappingReader reader, LocatedText path, PathTarget target) => target.Member.Items?.TypeName is { } shared
        ? target with { Path = target.Path with { SharedType = shared, NamesToShared = target.Path.Names.Count, IsListOfShared = true, Span = reader.Context.Diagnostics.Source.Place(path.Range) } }
        : target;

    private static void ReportUnfit(MappingReader reader, string key, RuleKind kind, LocatedText path, PathTarget target)
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
            reader.Report(DiagnosticRules.Contradiction, path.Range, $"'{reader.Path.Append(key)}' must name {expected}, which {Messages.Quote(path.Text)} is not.");
        }
    }

    // Types within one can be compared.
    private static FieldType Family(FieldType type) => type is FieldType.String or FieldType.DateTime ? type : FieldType.Double;

    private static void ReportMixed(MappingReader reader, string key, RuleKind kind, List<PathTarget> targets)
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
            reader.Report(DiagnosticRules.Contradiction, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' names members of types that cannot be compared.");
        }
    }
}
