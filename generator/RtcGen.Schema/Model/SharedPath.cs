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
    public static IReadOnlyList<SharedPath> In(ActionSchema action)
    {
        var found = new List<SharedPath>();
        Add(action.Query, found);
        Add(action.Body, found);
        Add(action.Rules, found);
        foreach (var rate in action.Rates)
        {
            Add(rate.When, found);
        }

        AddNumber(action.Task?.Idle, found);
        AddNumber(action.Task?.Limit, found);
        Add(action.Pages?.NewestFirst, found);
        return found;
    }

    /// <summary>Those of shared types, in file order.</summary>
    public static IReadOnlyList<SharedPath> In(TypesSchema types)
    {
        var found = new List<SharedPath>();
        foreach (var type in types.Types)
        {
            Add(type.Shape, found);
        }

        return found;
    }

    private static void Add(EquatableArray<FieldSchema> fields, List<SharedPath> found)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            Add(fields[i], found);
        }
    }

    private static void Add(FieldSchema field, List<SharedPath> found)
    {
        Add(field.RequiredWhen, found);
        Add(field.EffectWhen, found);
        AddNumber(field.Range?.MinimumOf, found);
        AddNumber(field.Range?.MaximumOf, found);
        Add(field.Content?.When, found);
        Add(field.Fields, found);
        if (field.Items is { } item)
        {
            Add(item, found);
        }

        Add(field.Rules, found);
    }

    private static void Add(EquatableArray<RuleSchema> rules, List<SharedPath> found)
    {
        foreach (var rule in rules)
        {
            Add(rule.When, found);
            Add(rule.Requires, found);
            found.AddRange(rule.Paths
                .Where(path => path.SharedType is not null)
                .Select(path => new SharedPath(path, null, rule.Kind, rule.By)));
        }
    }

    private static void Add(ConditionSchema? condition, List<SharedPath> found)
    {
        if (condition is not null)
        {
            found.AddRange(condition.Terms
                .Where(term => term.Path.SharedType is not null)
                .Select(term => new SharedPath(term.Path, term, null, default)));
        }
    }

    private static void AddNumber(MemberPath? path, List<SharedPath> found)
    {
        if (path is { SharedType: not null })
        {
            found.Add(new(path, null, null, default));
        }
    }
}
