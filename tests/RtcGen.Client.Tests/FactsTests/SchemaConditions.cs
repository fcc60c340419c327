using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Brings the conditions of a schema into the form that they are compared in.</summary>
internal static class SchemaConditions
{
    /// <param name="condition">As the schema has it; null for none.</param>
    /// <param name="around">The object that the member or the rule with the condition lies in.</param>
    public static Condition Of(ConditionSchema? condition, string around) => condition is null
        ? Condition.Always
        : condition.Terms.Aggregate(Condition.Always, (all, term) => all.And(Of(term, SchemaMember.Absolute(term.Path, around))));

    private static Condition Of(ConditionTerm term, string path) => term.Test switch
    {
        ConditionTest.Set => new LookAt(path, Look.IsSet, string.Empty),
        ConditionTest.Absent => new LookAt(path, Look.IsSet, string.Empty).Negated(),
        ConditionTest.Contains => new LookAt(path, Look.HasItem, term.Values[0]),
        ConditionTest.NotEqual => new LookAt(path, Look.HasValue, term.Values[0]).Negated(),
        _ => term.Values.Aggregate(Condition.Never, (any, value) => any.Or(new LookAt(path, Look.HasValue, value))),
    };
}
