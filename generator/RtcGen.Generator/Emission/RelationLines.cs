using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules about several members of a type, as lines of a validator.</summary>
internal static class RelationLines
{
    /// <summary>One line for each rule that a client can judge.</summary>
    public static IEnumerable<string> Of(CodeScope scope)
    {
        foreach (var line in scope.Type.Field.Union is { } union ? UnionLines(union, scope) : [])
        {
            yield return line;
        }

        foreach (var rule in scope.Type.Field.Rules)
        {
            if (rule.Kind == RuleKind.Ignored)
            {
                foreach (var path in rule.Paths)
                {
                    yield return IgnoredLine(path, rule, scope);
                }
            }
            else if (rule.Kind != RuleKind.Server)
            {
                var holds = Holds(rule, scope);
                var test = rule.When is { } when ? $"{ConditionExpression.Not(when, scope)} || {holds}" : holds;
                var reaction = rule.WhenInvalid == WhenInvalid.Reject ? ", WhenInvalid.Rejected" : string.Empty;
                yield return rule.Warning
                    ? $"rules.WarnRelation(\n    {test},\n    {CSharp.Text(RuleText.Of(rule))});"
                    : $"rules.CheckRelation(\n    {test},\n    {CSharp.Text(RuleText.Of(rule))}{reaction});";
            }
        }
    }

    private static string IgnoredLine(MemberPath path, RuleSchema rule, CodeScope scope)
    {
        var isSet = PathExpression.Of(path, scope).IsSet;
        return rule.When is { } when
            ? $"rules.WarnNoEffect({CSharp.Text(path.Text)}, {isSet} && {ConditionExpression.Of(when, scope)});"
            : $"rules.WarnNoEffect({CSharp.Text(path.Text)}, {isSet});";
    }

    private static IEnumerable<string> UnionLines(UnionSchema union, CodeScope scope)
    {
        var by = PathExpression.Of(new(union.By, 0, new([union.By])), scope);
        foreach (var branch in union.Branches.GroupBy(branch => branch.Member, StringComparer.Ordinal))
        {
            var member = PathExpression.Of(new(branch.Key, 0, new([branch.Key])), scope);
            var values = branch.Select(one => one.Value).ToList();
            var isChosen = by.IsOneOf(values);
            var condition = CSharp.Text($"{union.By} {(values.Count == 1 ? "==" : "in")} {string.Join(", ", values)}");
            yield return $"rules.CheckRequiredWhen({CSharp.Text(branch.Key)}, {member.IsAbsent} && {isChosen}, {condition});";
            yield return $"rules.WarnNoEffectUnless({CSharp.Text(branch.Key)}, {member.IsSet} && !({isChosen}), {condition});";
        }
    }

    private static string Holds(RuleSchema rule, CodeScope scope)
    {
        if (rule.Kind == RuleKind.Requires)
        {
            return ConditionExpression.Of(rule.Requires!, scope);
        }

        if (rule.Kind == RuleKind.OneToOne)
        {
            return $"RtcRelations.AreOneToOne({KeyOf(rule.Paths[0], scope)}, {KeyOf(rule.Paths[1], scope)})";
        }

        var paths = rule.Paths.Select(path => PathExpression.Of(path, scope)).ToList();
        return rule.Kind switch
        {
            RuleKind.AtLeastOne => string.Join(" || ", paths.Select(path => path.IsSet)),
            RuleKind.ExactlyOne => $"{NumberSet(paths)} == 1",
            RuleKind.AtMostOne => $"{NumberSet(paths)} <= 1",
            RuleKind.Together => $"{NumberSet(paths)} is 0 or {rule.Paths.Count}",
            RuleKind.Equal => $"{Absent(paths)} || {paths[0].Text} == {paths[1].Text}",
            RuleKind.Differ => $"{Absent(paths)} || {Differ(paths[0], paths[1])}",
            RuleKind.Ascending => string.Join(" && ", Enumerable.Range(1, paths.Count - 1).Select(i => $"RtcRelations.AreAscending({paths[i - 1].Text}, {paths[i].Text})")),
            RuleKind.Orthogonal => $"RtcRelations.AreOrthogonal({string.Join(", ", paths.Select(path => path.Text))})",
            RuleKind.Count => $"({paths[0].Text}?.Count ?? 0) is {Bounds(rule.Range!)}",
            _ => $"RtcRelations.AreDisjoint({KeysOf(paths[0], rule.By)}, {KeysOf(paths[1], rule.By)})",
        };
    }

    private static string NumberSet(IReadOnlyList<PathExpression> paths) =>
        string.Join(" + ", paths.Select(path => $"({path.IsSet} ? 1 : 0)"));

    private static string Absent(IReadOnlyList<PathExpression> paths) => string.Join(" || ", paths.Select(path => path.IsAbsent));

    private static string Differ(PathExpression first, PathExpression second) =>
        second.Property.Field.Type == FieldType.Array ? $"!RtcRelations.Contains({second.Text}, {first.Text})"
        : first.Property.Field.Type == FieldType.Array ? $"!RtcRelations.Contains({first.Text}, {second.Text})"
        : $"{first.Text} != {second.Text}";

    private static string Bounds(NumberRange range)
    {
        var low = TextLines.Least(range);
        return range.Maximum is null ? $">= {low}" : low == TextLines.Most(range) ? low : $">= {low} and <= {TextLines.Most(range)}";
    }

    private static string KeyOf(MemberPath path, CodeScope scope)
    {
        var list = PathExpression.Of(path with { Names = new(path.Names.Take(path.Names.Count - 1)) }, scope);
        return $"{list.Text}, static item => {list.ItemKey(path.Names[path.Names.Count - 1])}";
    }

    private static string KeysOf(PathExpression list, EquatableArray<string> by)
    {
        var keys = by.Select(list.ItemKey).ToList();
        return $"{list.Text}, static item => {(keys.Count == 0 ? "item" : keys.Count == 1 ? keys[0] : $"({string.Join(", ", keys)})")}";
    }
}
