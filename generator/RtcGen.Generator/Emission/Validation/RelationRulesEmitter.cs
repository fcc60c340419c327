using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules about several members of a type, as lines of a validator.</summary>
internal static class RelationRulesEmitter
{
    /// <summary>Adds a line for each rule that a client can judge.</summary>
    public static void AddLines(List<string> lines, CodeScope scope)
    {
        if (scope.Type.Field.Union is { } union)
        {
            AddUnionLines(lines, union, scope);
        }

        foreach (var rule in scope.Type.Field.Rules)
        {
            AddLines(lines, rule, scope);
        }
    }

    private static void AddLines(List<string> lines, RuleSchema rule, CodeScope scope)
    {
        if (rule.Kind == RuleKind.Ignored)
        {
            foreach (var path in rule.Paths)
            {
                lines.Add(IgnoredLine(path, rule, scope));
            }
        }
        else if (rule.Kind != RuleKind.Server)
        {
            var holds = Holds(rule, scope);
            var test = rule.When is { } when ? $"{ConditionExpression.Not(when, scope)} || {holds}" : holds;
            var reaction = rule.WhenInvalid == WhenInvalid.Reject ? ", InvalidValueReaction.Rejected" : string.Empty;
            lines.Add(rule.Warning
                ? $"validator.WarnRelation(\n    {test},\n    {CSharpLiteral.Text(RuleDescription.Describe(rule))});"
                : $"validator.CheckRelation(\n    {test},\n    {CSharpLiteral.Text(RuleDescription.Describe(rule))}{reaction});");
        }
    }

    private static string IgnoredLine(MemberPath path, RuleSchema rule, CodeScope scope)
    {
        var isSet = PathExpression.Create(path, scope).IsSet;
        return rule.When is { } when
            ? $"validator.WarnNoEffect({CSharpLiteral.Text(path.Text)}, {isSet} && {ConditionExpression.Create(when, scope)});"
            : $"validator.WarnNoEffect({CSharpLiteral.Text(path.Text)}, {isSet});";
    }

    private static void AddUnionLines(List<string> lines, UnionSchema union, CodeScope scope)
    {
        var by = PathExpression.Create(new(union.By, 0, new([union.By])), scope);
        foreach (var branch in union.Branches.GroupBy(branch => branch.Member, StringComparer.Ordinal))
        {
            var member = PathExpression.Create(new(branch.Key, 0, new([branch.Key])), scope);
            var values = branch.Select(one => one.Value).ToList();
            var isChosen = by.IsOneOf(values);
            var condition = CSharpLiteral.Text($"{union.By} {(values.Count == 1 ? "==" : "in")} {string.Join(", ", values)}");
            lines.Add($"validator.CheckRequiredWhen({CSharpLiteral.Text(branch.Key)}, {member.IsAbsent} && {isChosen}, {condition});");
            lines.Add($"validator.WarnNoEffectUnless({CSharpLiteral.Text(branch.Key)}, {member.IsSet} && {by.IsNoneOf(values)}, {condition});");
        }
    }

    private static string Holds(RuleSchema rule, CodeScope scope)
    {
        if (rule.Kind == RuleKind.Requires)
        {
            return ConditionExpression.Create(rule.Requires!, scope);
        }

        if (rule.Kind == RuleKind.OneToOne)
        {
            return $"RtcRelations.AreOneToOne({GetKey(rule.Paths[0], scope)}, {GetKey(rule.Paths[1], scope)})";
        }

        var paths = rule.Paths.Select(path => PathExpression.Create(path, scope)).ToList();
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
            _ => $"RtcRelations.AreDisjoint({GetKeys(paths[0], rule.By)}, {GetKeys(paths[1], rule.By)})",
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
        var low = StringRulesEmitter.Least(range);
        return range.Maximum is null ? $">= {low}" : low == StringRulesEmitter.Most(range) ? low : $">= {low} and <= {StringRulesEmitter.Most(range)}";
    }

    private static string GetKey(MemberPath path, CodeScope scope)
    {
        var list = PathExpression.Create(path with { Names = new(path.Names.Take(path.Names.Count - 1)) }, scope);
        return $"{list.Text}, static item => {list.ItemKey(path.Names[path.Names.Count - 1])}";
    }

    private static string GetKeys(PathExpression list, EquatableArray<string> by)
    {
        var keys = by.Select(list.ItemKey).ToList();
        return $"{list.Text}, static item => {(keys.Count == 0 ? "item" : keys.Count == 1 ? keys[0] : $"({string.Join(", ", keys)})")}";
    }
}
