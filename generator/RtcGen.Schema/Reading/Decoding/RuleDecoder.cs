namespace RtcGen.Schema.Reading;

// Decodes `rules`: what several members must be to each other.
internal static class RuleDecoder
{
    private const string Expected = "a list of rules, each a mapping such as { atLeastOne: [RoomId, UserId] }";

    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["atLeastOne"] = RuleKind.AtLeastOne,
        ["exactlyOne"] = RuleKind.ExactlyOne,
        ["atMostOne"] = RuleKind.AtMostOne,
        ["together"] = RuleKind.Together,
        ["equal"] = RuleKind.Equal,
        ["differ"] = RuleKind.Differ,
        ["ascending"] = RuleKind.Ascending,
        ["orthogonal"] = RuleKind.Orthogonal,
        ["oneToOne"] = RuleKind.OneToOne,
        ["disjoint"] = RuleKind.Disjoint,
        ["count"] = RuleKind.Count,
        ["requires"] = RuleKind.Requires,
        ["ignored"] = RuleKind.Ignored,
        ["server"] = RuleKind.Server,
    };

    private static readonly Dictionary<string, WhenInvalid> WhenInvalids = new(StringComparer.Ordinal)
    {
        ["default"] = WhenInvalid.Default,
        ["reject"] = WhenInvalid.Reject,
    };

    public static EquatableArray<RuleSchema> Decode(MappingReader parent, Scope scope)
    {
        if (parent.Find("rules") is not { } entry)
        {
            return default;
        }

        if (entry.Value is not YamlSequence { Items.Count: > 0 } list)
        {
            parent.ReportKind("rules", Expected);
            return default;
        }

        var rules = new List<RuleSchema>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            parent.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            var path = parent.Path.Append($"rules[{Messages.Number(i)}]");
            if (list.Items[i] is YamlMapping mapping)
            {
                var section = new MappingReader(parent.Context, mapping, mapping.Range, path, SchemaKeys.Rule);
                if (DecodeRule(section, scope, parent.Context.Line(mapping.Range)) is { } rule)
                {
                    rules.Add(rule);
                }
            }
            else if (list.Items[i] is not YamlRefused)
            {
                var range = list.Items[i].Range.IsEmpty ? entry.Key.Range : list.Items[i].Range;
                parent.Report(DiagnosticRules.WrongType, range, $"'{path}' must be a mapping with one of the keys {Messages.List(Kinds.Keys)}, but {Messages.Found(list.Items[i])}.");
            }
        }

        return new(rules);
    }

    private static RuleSchema? DecodeRule(MappingReader section, Scope scope, int line)
    {
        var kinds = section.Entries.Where(entry => Kinds.ContainsKey(entry.Name)).ToList();
        if (kinds.Count == 0)
        {
            section.ReportMissing("atLeastOne", "one of the keys " + Messages.List(Kinds.Keys));
            return null;
        }

        if (kinds.Count > 1)
        {
            section.Report(
                DiagnosticRules.Contradiction,
                kinds[1].Key.Range,
                $"'{section.Path}' has both '{kinds[0].Name}' and '{kinds[1].Name}'; write two rules.");
        }

        var kind = Kinds[kinds[0].Name];
        if (kind != RuleKind.Disjoint && section.Find("by") is { } by)
        {
            section.Report(DiagnosticRules.NotApplicable, by.Key.Range, $"'{section.Path.Append("by")}' does not apply here; it is for 'disjoint'.");
        }

        if (kind == RuleKind.Ignored && section.Find("whenInvalid") is { } whenInvalid)
        {
            section.Report(DiagnosticRules.NotApplicable, whenInvalid.Key.Range, $"'{section.Path.Append("whenInvalid")}' does not apply here: what the server does is what the rule says.");
        }

        ReportWarning(section, kind);
        var rule = new RuleSchema
        {
            Kind = kind,
            When = Conditions.Decode(section, "when", scope),
            WhenInvalid = section.Choice("whenInvalid", WhenInvalids) ?? WhenInvalid.Unstated,
            Warning = section.Flag("warning"),
            Summary = section.Localized("summary"),
            Line = line,
        };
        return kind switch
        {
            RuleKind.Server => rule with { Summary = DecodeServer(section) },
            RuleKind.Requires => rule with { Requires = Conditions.Decode(section, "requires", scope) },
            RuleKind.Count => WithCount(section, rule, scope),
            RuleKind.Disjoint => rule with { Paths = RulePaths.Decode(section, "disjoint", kind, scope), By = RulePaths.DecodeBy(section, scope) },
            _ => rule with { Paths = RulePaths.Decode(section, kinds[0].Name, kind, scope) },
        };
    }

    private static void ReportWarning(MappingReader section, RuleKind kind)
    {
        if (section.Find("warning") is not { } warning)
        {
            return;
        }

        if (kind is RuleKind.Ignored or RuleKind.Server)
        {
            section.Report(DiagnosticRules.NotApplicable, warning.Key.Range, $"'{section.Path.Append("warning")}' does not apply here: {(kind == RuleKind.Ignored ? "'ignored' is a warning anyway" : "nothing is checked")}.");
        }
        else if (section.Find("whenInvalid")?.Value is YamlScalar { Text: "reject" } && warning.Value is YamlScalar { Text: "true" })
        {
            section.Report(DiagnosticRules.Contradiction, warning.ValueRange, $"'{section.Path.Append("warning")}' lets a request pass that the server refuses, as 'whenInvalid' says; keep one of them.");
        }
    }

    private static RuleSchema WithCount(MappingReader section, RuleSchema rule, Scope scope)
    {
        if (section.Child("count", SchemaKeys.RuleCount) is not { } part)
        {
            return rule;
        }

        if (part.Find("range") is null)
        {
            part.ReportMissing("range", "a range such as \"[1, 1]\"");
        }

        return rule with
        {
            Paths = RulePaths.DecodeCounted(part, scope),
            Range = RangeDecoder.DecodeCount(part, "range", "items"),
        };
    }

    private static LocalizedText? DecodeServer(MappingReader section)
    {
        if (section.Find("summary") is { } summary)
        {
            section.Report(
                DiagnosticRules.Contradiction,
                summary.Key.Range,
                $"'{section.Path.Append("summary")}' and '{section.Path.Append("server")}' are both the rule in words; keep 'server'.");
        }

        return section.Localized("server");
    }
}
