using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Decides conditions on the members of a sample.</summary>
internal static class SampleConditions
{
    /// <summary>Whether all terms hold.</summary>
    public static bool Holds(ConditionSchema? condition, SampleScope scope) =>
        condition is null || condition.Terms.All(term => Holds(term, scope));

    /// <summary>Whether a term holds.</summary>
    public static bool Holds(ConditionTerm term, SampleScope scope) => term.Test switch
    {
        ConditionTest.Set => scope.Follow(term.Path).Value is not null,
        ConditionTest.Absent => scope.Follow(term.Path).Value is null,
        ConditionTest.Contains => scope.Items(term.Path).Any(item => IsSame(scope.Follow(term.Path).Field.Items!, SampleJson.GetText(item), term.Values[0])),
        ConditionTest.NotEqual => !IsOneOf(term, scope),
        _ => IsOneOf(term, scope),
    };

    /// <summary>Whether a string is a value of the schema.</summary>
    public static bool IsSame(FieldSchema field, string given, string value) =>
        string.Equals(given, value, field.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool IsOneOf(ConditionTerm term, SampleScope scope) =>
        scope.Effective(term.Path) is { } effective && term.Values.Any(value => IsSame(scope.Follow(term.Path).Field, effective, value));
}
