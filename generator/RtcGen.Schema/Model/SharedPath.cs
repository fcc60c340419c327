namespace RtcGen.Schema;

/// <summary>A path into a shared type, and what it is for.</summary>
/// <param name="Path">The path.</param>
/// <param name="Term">The comparison that looks at its end; null for a path of a rule or a range.</param>
/// <param name="Rule">The kind of the rule that is about its end; null for a condition or a range.</param>
/// <param name="By">For <see cref="RuleKind.Disjoint"/>, the members of the items that are looked at.</param>
internal sealed record SharedPath(MemberPath Path, ConditionTerm? Term, RuleKind? Rule, EquatableArray<string> By)
{
    /// <summary>The members that the path leads to, from the shared type on.</summary>
    public IEnumerable<EquatableArray<string>> Ends
    {
        get
        {
            var names = Path.Names.Skip(Path.NamesToShared).ToList();
            return By.Count == 0 ? [new(names)] : By.Select(by => new EquatableArray<string>(names.Append(by)));
        }
    }

    /// <summary>Those of an action, in file order.</summary>
    public static IEnumerable<SharedPath> In(ActionSchema action) =>
        action.Query.Concat(action.Body).SelectMany(In).Concat(action.Rules.SelectMany(In)).Concat(action.Rates.SelectMany(rate => In(rate.When))).Concat(In(action.Task)).Concat(In(action.Pages?.NewestFirst));

    /// <summary>Those of shared types, in file order.</summary>
    public static IEnumerable<SharedPath> In(TypesSchema types) => types.Types.SelectMany(type => In(type.Shape));

    private static IEnumerable<SharedPath> In(FieldSchema field) =>
        In(field.RequiredWhen)
            .Concat(In(field.EffectWhen))
            .Concat(In(field.Range))
            .Concat(field.Content is { When: { } when } ? In(when) : [])
            .Concat(field.Fields.SelectMany(In))
            .Concat(field.Items is { } item ? In(item) : [])
            .Concat(field.Rules.SelectMany(In));

    private static IEnumerable<SharedPath> In(RuleSchema rule) => In(rule.When).Concat(In(rule.Requires)).Concat(rule.Paths
        .Where(path => path.SharedType is not null)
        .Select(path => new SharedPath(path, null, rule.Kind, rule.By)));

    private static IEnumerable<SharedPath> In(ConditionSchema? condition) => condition is null ? [] : condition.Terms
        .Where(term => term.Path.SharedType is not null)
        .Select(term => new SharedPath(term.Path, term, null, default));

    private static IEnumerable<SharedPath> In(TaskRole? task) => task is null ? [] : InNumbers(task.Idle, task.Limit);

    private static IEnumerable<SharedPath> In(NumberRange? range) => range is null ? [] : InNumbers(range.MinimumOf, range.MaximumOf);

    private static IEnumerable<SharedPath> InNumbers(params MemberPath?[] paths) => paths
        .OfType<MemberPath>()
        .Where(path => path.SharedType is not null)
        .Select(path => new SharedPath(path, null, null, default));
}
