namespace RtcGen.Analyzers;

/// <summary>Rules about several properties in words.</summary>
internal static class RelationText
{
    /// <summary>What a rule asks for.</summary>
    public static (string English, string Chinese) Describe(RuleFacts rule)
    {
        var all = string.Join(", ", rule.Members);
        var by = rule.By.Count > 0 ? string.Join(", ", rule.By) : null;
        return rule.Kind switch
        {
            RuleKind.AtLeastOne => ($"at least one of {all} must be set", $"{all} 至少须设置一个"),
            RuleKind.ExactlyOne => ($"exactly one of {all} must be set", $"{all} 须且只能设置一个"),
            RuleKind.AtMostOne => ($"at most one of {all} may be set", $"{all} 最多只能设置一个"),
            RuleKind.Together => ($"{all} must be set together or not at all", $"{all} 须同时设置或均不设置"),
            RuleKind.Equal => ($"{all} must be equal", $"{all} 须相同"),
            RuleKind.Differ => ($"{all} must differ", $"{all} 须不同"),
            RuleKind.Ascending => ($"each of {all} must be less than the next", $"{all} 须依次递增"),
            RuleKind.Orthogonal => ($"{all} must stand at right angles to each other", $"{all} 须两两正交"),
            RuleKind.OneToOne => ($"{all} must hold the same values", $"{all} 的取值须一一对应"),
            RuleKind.Disjoint => ($"{all} must have no item in common{(by is null ? string.Empty : $" by {by}")}", $"{all} 不能有相同的元素{(by is null ? string.Empty : $"（按 {by} 比较）")}"),
            RuleKind.Count => ($"{all} must have {rule.Range?.Text} items", $"{all} 的元素个数须为 {rule.Range?.Text}"),
            _ => ($"{rule.Requires?.Text} must hold", $"须满足 {rule.Requires?.Text}"),
        };
    }
}
