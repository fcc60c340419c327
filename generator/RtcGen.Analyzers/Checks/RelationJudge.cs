namespace RtcGen.Analyzers;

/// <summary>Whether several properties agree with each other, as far as their values are known.</summary>
internal static class RelationJudge
{
    // As exact as decimal fractions of users are.
    private const double Tolerance = 1e-3;

    /// <summary>Whether a rule holds.</summary>
    public static Truth Judge(ObjectScope scope, RuleFacts rule)
    {
        var targets = rule.Members.Select(scope.Resolve).ToList();
        if (targets.Exists(target => target.Member is null))
        {
            return Truth.Unknown;
        }

        return rule.Kind switch
        {
            RuleKind.AtLeastOne => Truths.Any(targets.Select(IsSet)),
            RuleKind.ExactlyOne => JudgeNumber(targets, number => number == 1),
            RuleKind.AtMostOne => JudgeNumber(targets, number => number <= 1),
            RuleKind.Together => JudgeNumber(targets, number => number == 0 || number == targets.Count),
            RuleKind.Equal => JudgePair(targets, ItemKeysAreEqual),
            RuleKind.Differ => JudgePair(targets, Differ),
            RuleKind.Ascending => Truths.All(Enumerable.Range(1, targets.Count - 1).Select(i => Order.AreAscending(targets[i - 1], targets[i]))),
            RuleKind.Orthogonal => JudgeOrthogonal(targets),
            RuleKind.OneToOne => JudgeSets(targets, rule, (first, second) => first.SetEquals(second)),
            RuleKind.Disjoint => JudgeSets(targets, rule, (first, second) => !first.Overlaps(second)),
            RuleKind.Count => JudgeCount(targets[0], rule.Range!),
            RuleKind.Requires => rule.Requires is { } condition ? ConditionJudge.Judge(condition, scope) : Truth.Unknown,
            _ => Truth.Unknown,
        };
    }

    private static Truth IsSet(PathTarget target) => Presence.IsSet(target.Member, target.Value);

    private static Truth JudgeNumber(List<PathTarget> targets, Func<int, bool> holds)
    {
        var truths = targets.ConvertAll(IsSet);
        return truths.Contains(Truth.Unknown) ? JudgeSome(truths, holds) : Truths.From(holds(truths.Count(truth => truth == Truth.True)));
    }

    // Whatever the unknown ones are, it may be certain already.
    private static Truth JudgeSome(List<Truth> truths, Func<int, bool> holds)
    {
        var least = truths.Count(truth => truth == Truth.True);
        var most = truths.Count(truth => truth != Truth.False);
        return Enumerable.Range(least, most - least + 1).Any(holds) ? Truth.Unknown : Truth.False;
    }

    private static Truth JudgePair(List<PathTarget> targets, Func<PathTarget, PathTarget, Truth> compare)
    {
        var areSet = Truths.All(targets.Select(IsSet));
        return areSet == Truth.False ? Truth.True : areSet.Not().Or(compare(targets[0], targets[1]));
    }

    private static Truth ItemKeysAreEqual(PathTarget first, PathTarget second) =>
        ItemKeys.Of(first.Value) is { } one && ItemKeys.Of(second.Value) is { } other ? Truths.From(one.Equals(other)) : Truth.Unknown;

    private static Truth Differ(PathTarget first, PathTarget second) => (first.Value, second.Value) switch
    {
        (ListValue list, _) => Contains(list, second.Value).Not(),
        (_, ListValue list) => Contains(list, first.Value).Not(),
        _ => ItemKeysAreEqual(first, second).Not(),
    };

    private static Truth Contains(ListValue list, KnownValue value) => ItemKeys.Of(value) is not { } key
        ? Truth.Unknown
        : Truths.Any(list.Items.Select(item => ItemKeys.Of(item) is { } other ? Truths.From(other.Equals(key)) : item is AbsentValue ? Truth.False : Truth.Unknown));

    private static Truth JudgeCount(PathTarget target, Bounds range) => target.Value switch
    {
        ListValue list => Truths.From(range.Contains((decimal)list.Items.Count)),
        MapValue map => Truths.From(range.Contains((decimal)map.Entries.Count)),
        AbsentValue => Truths.From(range.Contains(0m)),
        _ => Truth.Unknown,
    };

    // What is absent, or has not three numbers, passes.
    private static Truth JudgeOrthogonal(List<PathTarget> targets)
    {
        var vectors = targets.ConvertAll(target => target.Value is ListValue { Items.Count: 3 } list && list.Items.All(item => item is RealValue or IntegerValue) ? list.Items.Select(Number).ToArray() : null);
        for (var i = 0; i < vectors.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (vectors[i] is { } a && vectors[j] is { } b && Math.Abs(Dot(a, b)) > Tolerance * Math.Sqrt(Dot(a, a) * Dot(b, b)))
                {
                    return Truth.False;
                }
            }
        }

        return Truth.Unknown;
    }

    private static double Number(KnownValue value) => value is IntegerValue whole ? (double)whole.Value : ((RealValue)value).Value;

    private static double Dot(double[] a, double[] b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);

    private static Truth JudgeSets(List<PathTarget> targets, RuleFacts rule, Func<HashSet<string>, HashSet<string>, bool> compare) =>
        ListKeys.Of(targets[0], rule.By) is { } first && ListKeys.Of(targets[1], rule.By) is { } second ? Truths.From(compare(first, second)) : Truth.Unknown;
}
