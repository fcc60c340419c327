using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>A rule about several members in one form for schemas and facts.</summary>
/// <param name="Name">What it asks for, and of which members: whole paths, in order unless the order matters.</param>
/// <param name="When">When it holds.</param>
/// <param name="Requires">What it asks for, when that is a condition.</param>
internal sealed record RuleText(string Name, Condition When, Condition Requires)
{
    /// <param name="rule">A rule of the schema.</param>
    /// <param name="around">The object that has the rule.</param>
    public static RuleText Of(RuleSchema rule, string around) => new(
        Join(rule.Kind, rule.Paths.Select(path => SchemaMember.Absolute(path, around)), rule.Range is { } range ? $" {Of(range)}" : string.Empty),
        SchemaConditions.Of(rule.When, around),
        SchemaConditions.Of(rule.Requires, around));

    public static string Join(RuleKind kind, IEnumerable<string> paths, string tail) =>
        $"{kind}: {string.Join(", ", kind == RuleKind.Ascending ? paths : paths.Order(StringComparer.Ordinal))}{tail}";

    public bool IsSame(RuleText other, SameCondition same) => Name == other.Name && same.Holds(When, other.When) && same.Holds(Requires, other.Requires);

    public override string ToString() => $"{Name}{(Requires == Condition.Always ? string.Empty : $"{Requires}")}{(When == Condition.Always ? string.Empty : $" when {When}")}";

    private static string Of(NumberRange range) => $"[{MemberFacts.Plain(range.Minimum)}, {MemberFacts.Plain(range.Maximum)}]";
}
