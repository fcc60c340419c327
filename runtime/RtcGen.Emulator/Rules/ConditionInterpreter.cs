using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Decides conditions on members.</summary>
internal static class ConditionInterpreter
{
    /// <summary>Whether all terms hold.</summary>
    public static bool Holds(ConditionSchema? condition, MemberScope scope) =>
        condition is null || condition.Terms.All(term => Holds(term, scope));

    private static bool Holds(ConditionTerm term, MemberScope scope) => term.Test switch
    {
        ConditionTest.Set => scope.Follow(term.Path).Value is not null,
        ConditionTest.Absent => scope.Follow(term.Path).Value is null,
        ConditionTest.Contains => scope.Items(term.Path).Any(item => IsSame(scope.Follow(term.Path).Field.Items!, BodyMembers.Describe(item), term.Values[0])),
        ConditionTest.NotEqual => !IsOneOf(term, scope),
        _ => IsOneOf(term, scope),
    };

    private static bool IsOneOf(ConditionTerm term, MemberScope scope)
    {
        var (field, sent) = scope.Follow(term.Path);
        if (sent is { ValueKind: JsonValueKind.Number } number && field.Type is FieldType.Int32 or FieldType.Int64 or FieldType.Double)
        {
            return term.Values.Any(value => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) == FieldTypes.GetNumber(number));
        }

        return (sent is { } given ? BodyMembers.Describe(given) : field.Default) is { } effective && term.Values.Any(value => IsSame(field, effective, value));
    }

    /// <summary>Whether a string is a value of the schema.</summary>
    public static bool IsSame(FieldSchema field, string given, string value) =>
        string.Equals(given, value, field.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
