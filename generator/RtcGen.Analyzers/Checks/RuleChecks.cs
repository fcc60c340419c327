namespace RtcGen.Analyzers;

/// <summary>The rules about several properties.</summary>
internal static class RuleChecks
{
    /// <summary>Checks one rule.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope, RuleFacts rule) => rule.Kind switch
    {
        RuleKind.Branch => CheckBranch(scope, rule),
        RuleKind.Ignored => rule.Members.SelectMany(path => CheckIgnored(scope, path, rule.When)),
        _ => Applies(scope, rule) && RelationJudge.Judge(scope, rule) == Truth.False ? [Broken(scope, rule)] : [],
    };

    private static bool Applies(ObjectScope scope, RuleFacts rule) => rule.When is null || ConditionJudge.Judge(rule.When, scope) == Truth.True;

    private static IEnumerable<Finding> CheckBranch(ObjectScope scope, RuleFacts rule)
    {
        var target = scope.Resolve(rule.Members[0]);
        if (target.Member is not { } member || rule.When is not { } condition)
        {
            yield break;
        }

        var isChosen = ConditionJudge.Judge(condition, scope);
        var isSet = Presence.IsSet(member, target.Value);
        var isAssigned = scope.Value.Members.TryGetValue(member.Name, out var assigned);
        if (isChosen == Truth.True && isSet == Truth.False)
        {
            yield return MemberChecks.MissingWith(member, condition, isAssigned ? target.Value.Syntax.GetLocation() : scope.GetHead(), isAssigned);
        }
        else if (isChosen == Truth.False && isSet != Truth.False && isAssigned)
        {
            yield return MemberChecks.IgnoredUnless(assigned!, condition);
        }
    }

    private static IEnumerable<Finding> CheckIgnored(ObjectScope scope, string path, Condition? condition)
    {
        var target = scope.Resolve(path);
        if (target.Member is { } member
            && Presence.IsSet(member, target.Value) == Truth.True
            && !MemberChecks.IsIgnored(target)
            && !(target.Value is ObjectValue part && ObjectChecks.LacksSwitch(part))
            && (condition is null || ConditionJudge.Judge(condition, scope) == Truth.True))
        {
            var (english, chinese) = condition is null ? (string.Empty, string.Empty) : ($" with {condition.Text}", $"当 {condition.Text} 时，");
            yield return new(
                RequestRules.NoEffectHere,
                target.Value.Syntax.GetLocation(),
                new($"{member.Property.Name} has no effect{english}: the server ignores it", $"{chinese}{member.Property.Name} 不起作用：服务端忽略该属性"),
                (FixKeys.Remove, CodeText.Removal(member)));
        }
    }

    private static Finding Broken(ObjectScope scope, RuleFacts rule)
    {
        var isGroup = rule.Kind is RuleKind.AtLeastOne or RuleKind.ExactlyOne or RuleKind.AtMostOne or RuleKind.Together;
        var end = Consequence.OfAbsence(rule.WhenInvalid);
        var (english, chinese) = RelationText.Describe(rule);
        var (when, unless) = rule.When is { } condition ? ($"with {condition.Text}, ", $"当 {condition.Text} 时，") : (string.Empty, string.Empty);
        return new(
            isGroup ? RequestRules.WrongGroup : RequestRules.Disagreement,
            scope.GetHead(),
            new($"{scope.Value.Facts.Type.Name}: {when}{english}{end.English}", $"{scope.Value.Facts.Type.Name}：{unless}{chinese}{end.Chinese}"),
            (FixKeys.Add, isGroup ? Additions(scope, rule) : null));
    }

    // One of the group, where none is set; only those of the object itself can be added to its initialiser.
    private static string? Additions(ObjectScope scope, RuleFacts rule)
    {
        var own = rule.Members.Where(scope.Value.Facts.Members.ContainsKey).Select(name => scope.Value.Facts.Members[name]).ToList();
        var isNoneSet = own.TrueForAll(member => !scope.Value.Members.ContainsKey(member.Name));
        return rule.Kind switch
        {
            RuleKind.AtLeastOne or RuleKind.ExactlyOne when isNoneSet && own.Count > 0 => string.Join("\n", own.Select(CodeText.Assignment)),
            _ => null,
        };
    }
}
