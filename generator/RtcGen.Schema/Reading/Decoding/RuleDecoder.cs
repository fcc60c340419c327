namespace RtcGen.Schema.Reading;

// Decodes `rules`: what several members must be to each other.
internal static class RuleDecoder
{
    private const string Expected = "a list of rules, each a mapping such as { atLeastOne: [RoomId, UserId] }";

    private static readonly Vocabulary Kinds = new()
    {
        ["atLeastOne"] = (int)RuleKind.AtLeastOne,
        ["exactlyOne"] = (int)RuleKind.ExactlyOne,
        ["atMostOne"] = (int)RuleKind.AtMostOne,
        ["together"] = (int)RuleKind.Together,
        ["equal"] = (int)RuleKind.Equal,
        ["differ"] = (int)RuleKind.Differ,
        ["ascending"] = (int)RuleKind.Ascending,
        ["orthogonal"] = (int)RuleKind.Orthogonal,
        ["oneToOne"] = (int)RuleKind.OneToOne,
        ["disjoint"] = (int)RuleKind.Disjoint,
        ["count"] = (int)RuleKind.Count,
        ["requires"] = (int)RuleKind.Requires,
        ["ignored"] = (int)RuleKind.Ignored,
        ["server"] = (int)RuleKind.Server,
    };

    private static readonly Vocabulary WhenInvalids = new()
    {
        ["default"] = (int)WhenInvalid.Default,
        ["reject"] = (int)WhenInvalid.Reject,
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
            parent.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            var path = parent.Path.Append($"rules[{Messages.Number(i)}]");
            if (list.Items[i] is YamlMapping mapping)
            {
                var reader = new MappingReader(parent.Context, mapping, mapping.Range, path, SchemaKeys.Rule);
                if (DecodeRule(reader, scope, parent.Context.Line(mapping.Range)) is { } rule)
                {
                    rules.Add(rule);
                }
            }
            else if (list.Items[i] is not YamlError)
            {
                var range = list.Items[i].Range.IsEmpty ? entry.Key.Range : list.Items[i].Range;
                parent.Report(DiagnosticRules.WrongType, range, $"'{path}' must be a mapping with one of the keys {Messages.List(Kinds.Words)}, but {list.Items[i].Found}.");
            }
        }

        return new(rules);
    }

    private static RuleSchema? DecodeRule(MappingReader reader, Scope scope, int line)
    {
        if (FindKind(reader) is not { } name)
        {
            return null;
        }

        var kind = (RuleKind)Kinds[name];
        if (kind != RuleKind.Disjoint && reader.Find("by") is { } by)
        {
            reader.Report(DiagnosticRules.NotApplicable, by.Key.Range, $"'{reader.Path.Append("by")}' does not apply here; it is for 'disjoint'.");
        }

        if (kind == RuleKind.Ignored && reader.Find("whenInvalid") is { } whenInvalid)
        {
            reader.Report(DiagnosticRules.NotApplicable, whenInvalid.Key.Range, $"'{reader.Path.Append("whenInvalid")}' does not apply here: what the server does is what the rule says.");
        }

        ReportWarning(reader, kind);
        var rule = new RuleSchema
        {
            Kind = kind,
            When = reader.Condition("when", scope),
            WhenInvalid = (WhenInvalid?)reader.Choice("whenInvalid", WhenInvalids) ?? WhenInvalid.Unstated,
            Warning = reader.Flag("warning"),
            Summary = reader.Localized("summary"),
            Line = line,
        };
        return kind switch
        {
            RuleKind.Server => rule with { Summary = DecodeServer(reader) },
            RuleKind.Requires => rule with { Requires = reader.Condition("requires", scope) },
            RuleKind.Count => WithCount(reader, rule, scope),
            RuleKind.Disjoint => rule with { Paths = RulePaths.Decode(reader, "disjoint", kind, scope), By = RulePaths.DecodeBy(reader, scope) },
            _ => rule with { Paths = RulePaths.Decode(reader, name, kind, scope) },
        };
    }

    private static string? FindKind(MappingReader reader)
    {
        var kinds = reader.Entries.Where(entry => Kinds.Find(entry.Name) is not null).ToList();
        if (kinds.Count == 0)
        {
            reader.ReportMissing("atLeastOne", "one of the keys " + Messages.List(Kinds.Words));
            return null;
        }

        if (kinds.Count > 1)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                kinds[1].Key.Range,
                $"'{reader.Path}' has both '{kinds[0].Name}' and '{kinds[1].Name}'; write two rules.");
        }

        return kinds[0].Name;
    }

    private static void ReportWarning(MappingReader reader, RuleKind kind)
    {
        if (reader.Find("warning") is not { } warning)
        {
            return;
        }

        if (kind is RuleKind.Ignored or RuleKind.Server)
        {
            reader.Report(DiagnosticRules.NotApplicable, warning.Key.Range, $"'{reader.Path.Append("warning")}' does not apply here: {(kind == RuleKind.Ignored ? "'ignored' is a warning anyway" : "nothing is checked")}.");
        }
        else if (reader.Find("whenInvalid")?.Value is YamlScalar { Text: "reject" } && warning.Value is YamlScalar { Text: "true" })
        {
            reader.Report(DiagnosticRules.Contradiction, warning.ValueRange, $"'{reader.Path.Append("warning")}' accepts a request that the server rejects, as 'whenInvalid' says; keep one of them.");
        }
    }

    private static RuleSchema WithCount(MappingReader reader, RuleSchema rule, Scope scope)
    {
        if (reader.Child("count", SchemaKeys.RuleCount) is not { } part)
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

    private static LocalizedText? DecodeServer(MappingReader reader)
    {
        if (reader.Find("summary") is { } summary)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                summary.Key.Range,
                $"'{reader.Path.Append("summary")}' and '{reader.Path.Append("server")}' are both the rule in words; keep 'server'.");
        }

        return reader.Localized("server");
    }
}
