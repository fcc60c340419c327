using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>When a schema has a member required, and when the server acts on it, whatever says so: the member, a union, a switch, a rule.</summary>
/// <param name="action">The schema.</param>
internal sealed class RequestConditions(ActionSchema action)
{
    private static readonly RuleKind[] Groups = [RuleKind.AtLeastOne, RuleKind.ExactlyOne];

    /// <summary>The switches that turn on the objects around a member.</summary>
    public static Condition Switches(SchemaMember member) => member.Holders
        .Where(holder => holder.Field.Switch is { } name && member.Plain != SchemaMember.Join(holder.Plain, name))
        .Aggregate(Condition.Always, (all, holder) => all.And(new LookAt(SchemaMember.Join(holder.Plain, holder.Field.Switch!), Look.HasValue, "true")));

    /// <summary>When the server acts on the member: on it and on all that holds it.</summary>
    /// <remarks>What a union does not choose is not used; the facts may say so, or leave it to what is required.</remarks>
    public Condition Effect(SchemaMember member, bool withUnions) =>
        member.Chain.Aggregate(Condition.Always, (all, one) => all.And(OwnEffect(one)).And(withUnions ? Chosen(one, Condition.Always) : Condition.Always));

    /// <summary>When the server acts on the member, what holds it aside.</summary>
    public Condition OwnEffect(SchemaMember member)
    {
        var effect = member.Field.Effect switch
        {
            RtcGen.Schema.Effect.None => Condition.Never,
            _ => SchemaConditions.Of(member.Field.EffectWhen, member.Around),
        };
        return RulesAround(member)
            .Where(pair => pair.Rule.Kind == RuleKind.Ignored && pair.Rule.Paths.Any(path => SchemaMember.Absolute(path, pair.Around) == member.Plain))
            .Aggregate(effect, (all, pair) => all.And(SchemaConditions.Of(pair.Rule.When, pair.Around).Negated()));
    }

    /// <summary>When the member must be there, given the object it lies in.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isTold">Whether the facts say of a member when it is required; where they say it in a sentence, the rule is compared as one.</param>
    public Condition Required(SchemaMember member, Func<string, bool> isTold)
    {
        if (member.Field.Required)
        {
            return Condition.Always;
        }

        var required = member.Field.RequiredWhen is { } when ? SchemaConditions.Of(when, member.Around) : Condition.Never;
        required = required.Or(Chosen(member, Condition.Never));
        foreach (var (rule, around) in RulesAround(member))
        {
            if (Groups.Contains(rule.Kind) && rule.Paths.Select(path => SchemaMember.Absolute(path, around)).ToList() is var paths && paths.Contains(member.Plain) && isTold(member.Plain))
            {
                var others = paths.Where(path => path != member.Plain).Select(path => new LookAt(path, Look.IsSet, string.Empty).Negated());
                required = required.Or(others.Aggregate(SchemaConditions.Of(rule.When, around), (all, other) => all.And(other)));
            }
            else if (RequiredBy(rule, around) == member.Plain)
            {
                required = required.Or(SchemaConditions.Of(rule.When, around));
            }
        }

        return required;
    }

    // When the union around a member chooses it.
    private static Condition Chosen(SchemaMember member, Condition without) =>
        member.Holders is [.., { Field.Union: { } union } holder] && union.Branches.Any(branch => branch.Member == member.Field.Name)
            ? union.Branches.Where(branch => branch.Member == member.Field.Name)
                .Aggregate(Condition.Never, (any, branch) => any.Or(new LookAt(SchemaMember.Join(holder.Plain, union.By), Look.HasValue, branch.Value)))
            : without;

    /// <summary>The member that a rule says must be set, as where that is a warning alone; null for another rule.</summary>
    public static string? RequiredBy(RuleSchema rule, string around) =>
        rule is { Kind: RuleKind.Requires, Requires: { Terms: [{ Test: ConditionTest.Set } term] } } ? SchemaMember.Absolute(term.Path, around) : null;

    /// <summary>The rules of the request and of each object around a member, with the object that has them.</summary>
    public IEnumerable<(RuleSchema Rule, string Around)> RulesAround(SchemaMember member) => action.Rules.Select(rule => (rule, string.Empty))
        .Concat(member.Chain.SelectMany(holder => holder.Field.Rules.Select(rule => (rule, holder.Plain))));
}
