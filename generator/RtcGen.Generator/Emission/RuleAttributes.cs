using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes of a class: what analyzers need to know of several properties together.</summary>
internal static class RuleAttributes
{
    /// <summary>One line for each rule that a client can judge.</summary>
    public static List<string> GetLines(FieldSchema field)
    {
        var lines = new List<string>();
        if (field.Switch is { } name)
        {
            lines.Add(Line("switch", name));
        }

        if (field.Union is { } union)
        {
            lines.AddRange(BranchLines(union));
        }

        foreach (var rule in field.Rules)
        {
            if (rule.Kind != RuleKind.Server)
            {
                lines.Add(Line(Kind(rule.Kind), Members(rule), [.. Details(rule)]));
            }
        }

        return lines;
    }

    /// <summary>What the server does, as an argument of an attribute.</summary>
    public static string Reaction(WhenInvalid whenInvalid) => whenInvalid switch
    {
        WhenInvalid.Default => "RtcWhenInvalid.UsesDefault",
        WhenInvalid.Reject => "RtcWhenInvalid.Rejects",
        WhenInvalid.Clamp => "RtcWhenInvalid.Clamps",
        WhenInvalid.RoundToEven => "RtcWhenInvalid.RoundsToEven",
        WhenInvalid.DropItem => "RtcWhenInvalid.DropsItem",
        _ => "RtcWhenInvalid.Unstated",
    };

    private static IEnumerable<string> BranchLines(UnionSchema union)
    {
        foreach (var branch in union.Branches.GroupBy(branch => branch.Member, StringComparer.Ordinal))
        {
            var values = branch.Select(one => one.Value).ToList();
            yield return Line("branch", branch.Key, Text("When", $"{union.By} {(values.Count == 1 ? $"== {values[0]}" : $"in [{string.Join(", ", values)}]")}"));
        }
    }

    private static IEnumerable<string> Details(RuleSchema rule)
    {
        if (rule.By.Count > 0)
        {
            yield return Text("By", string.Join(", ", rule.By));
        }

        if (rule.Range is { } range)
        {
            yield return Text("Range", RangeText.Bounds(range));
        }

        if (rule.When is { } when)
        {
            yield return Text("When", when.Text);
        }

        if (rule.WhenInvalid != WhenInvalid.Unstated)
        {
            yield return $"WhenInvalid = {Reaction(rule.WhenInvalid)}";
        }

        if (rule.Warning)
        {
            yield return "Warning = true";
        }
    }

    private static string Members(RuleSchema rule) => rule.Requires?.Text ?? string.Join(", ", rule.Paths.Select(path => path.Text));

    private static string Kind(RuleKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString().Substring(1);

    private static string Line(string kind, string members, params string[] details) =>
        $"[RtcRule({string.Join(", ", [CSharpLiteral.Text(kind), CSharpLiteral.Text(members), .. details])})]";

    private static string Text(string name, string value) => $"{name} = {CSharpLiteral.Text(value)}";
}
