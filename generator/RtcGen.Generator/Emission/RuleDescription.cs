using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in words what a rule about several members asks for.</summary>
internal static class RuleDescription
{
    /// <summary>A sentence without a full stop.</summary>
    public static string Describe(RuleSchema rule)
    {
        var text = rule.Summary?.English.TrimEnd('.') ?? Standard(rule);
        return rule.When is { } when ? $"{text} (with {when.Text})" : text;
    }

    private static string Standard(RuleSchema rule)
    {
        var names = rule.Paths.Select(path => path.Text).ToList();
        var all = string.Join(", ", names);
        return rule.Kind switch
        {
            RuleKind.AtLeastOne => $"at least one of {all} must be set",
            RuleKind.ExactlyOne => $"exactly one of {all} must be set",
            RuleKind.AtMostOne => $"at most one of {all} may be set",
            RuleKind.Together => $"{all} must be set together or not at all",
            RuleKind.Equal => $"{names[0]} must equal {names[1]}",
            RuleKind.Differ => $"{names[0]} must differ from {names[1]}",
            RuleKind.Ascending => $"{string.Join(" must be less than ", names)}",
            RuleKind.Orthogonal => $"{all} must stand at right angles to each other",
            RuleKind.OneToOne => $"{names[0]} and {names[1]} must hold the same values",
            RuleKind.Disjoint => $"{names[0]} and {names[1]} must have no item in common",
            RuleKind.Count => $"the number of items in {names[0]} must be in {FieldDocumentation.Bounds(rule.Range!)}",
            RuleKind.Requires => $"{rule.Requires!.Text} must hold",
            RuleKind.Ignored => $"{all} {(names.Count == 1 ? "has" : "have")} no effect",
            _ => "only the server can judge this",
        };
    }
}
