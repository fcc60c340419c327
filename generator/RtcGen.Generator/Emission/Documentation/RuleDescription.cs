using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in words what a rule about several members asks for.</summary>
internal static class RuleDescription
{
    /// <summary>A sentence without a full stop, in English.</summary>
    public static string Describe(RuleSchema rule)
    {
        var text = rule.Summary?.English.TrimEnd('.') ?? Standard(rule).English;
        return rule.When is { } when ? $"{text} (with {when.Text})" : text;
    }

    /// <summary>The rule in a documentation comment.</summary>
    public static DocSentence GetRemark(RuleSchema rule)
    {
        var english = CSharpLiteral.Xml(Describe(rule));
        var (limit, limitInChinese) = rule.Kind == RuleKind.Server ? ("; only the server can check this", "；仅服务端可以校验")
            : rule.Warning ? ("; a violation is only a warning", "；违反时仅产生警告")
            : (string.Empty, string.Empty);
        return new(
            $"Rule: {english}{limit}.",
            DescribeInChinese(rule) is { } chinese ? $"规则：{CSharpLiteral.Xml(chinese)}{limitInChinese}。" : null,
            DocSentenceKind.Rule);
    }

    // Null when the schema has a text of its own for the rule, in English only.
    private static string? DescribeInChinese(RuleSchema rule)
    {
        var text = rule.Summary is { } summary ? summary.Chinese?.TrimEnd('。') : Standard(rule).Chinese;
        return text is not null && rule.When is { } when ? $"{text}（当 {when.Text} 时）" : text;
    }

    private static (string English, string Chinese) Standard(RuleSchema rule)
    {
        var names = rule.Paths.Select(path => path.Text).ToList();
        var all = string.Join(", ", names);
        var chineseAll = string.Join("、", names);
        return rule.Kind switch
        {
            RuleKind.AtLeastOne => ($"at least one of {all} must be set", $"{chineseAll} 至少设置一个"),
            RuleKind.ExactlyOne => ($"exactly one of {all} must be set", $"{chineseAll} 必须且只能设置一个"),
            RuleKind.AtMostOne => ($"at most one of {all} may be set", $"{chineseAll} 最多设置一个"),
            RuleKind.Together => ($"{all} must be set together or not at all", $"{chineseAll} 须同时设置或都不设置"),
            RuleKind.Equal => ($"{names[0]} must equal {names[1]}", $"{names[0]} 须与 {names[1]} 相同"),
            RuleKind.Differ => ($"{names[0]} must differ from {names[1]}", $"{names[0]} 须与 {names[1]} 不同"),
            RuleKind.Ascending => ($"{string.Join(" must be less than ", names)}", $"{string.Join(" 须小于 ", names)}"),
            RuleKind.Orthogonal => ($"{all} must stand at right angles to each other", $"{chineseAll} 须相互垂直"),
            RuleKind.OneToOne => ($"{names[0]} and {names[1]} must hold the same values", $"{names[0]} 与 {names[1]} 的值须一一对应"),
            RuleKind.Disjoint => ($"{names[0]} and {names[1]} must have no item in common", $"{names[0]} 与 {names[1]} 不得有相同的元素"),
            RuleKind.Count when GetOnlyCount(rule.Range!) is { } only => ($"the number of items in {names[0]} must be {only}", $"{names[0]} 的元素数量须为 {only}"),
            RuleKind.Count => ($"the number of items in {names[0]} must be in {RangeText.Bounds(rule.Range!)}", $"{names[0]} 的元素数量须在 {RangeText.Bounds(rule.Range!)} 内"),
            RuleKind.Requires => ($"{rule.Requires!.Text} must hold", $"须满足 {rule.Requires.Text}"),
            RuleKind.Ignored => ($"{all} {(names.Count == 1 ? "has" : "have")} no effect", $"{chineseAll} 不生效"),
            _ => ("only the server can judge this", "仅服务端可以判断"),
        };
    }

    private static string? GetOnlyCount(NumberRange range) =>
        range is { Minimum: { } least, Maximum: { } most } && least == most ? least.ToString(CultureInfo.InvariantCulture) : null;
}
