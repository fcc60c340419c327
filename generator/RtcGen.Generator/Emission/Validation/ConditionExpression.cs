using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A condition as a C# expression inside a validator.</summary>
internal static class ConditionExpression
{
    /// <summary>Builds the expression; terms are joined by <c>&amp;&amp;</c> without brackets around them.</summary>
    public static string Create(ConditionSchema condition, CodeScope scope) =>
        string.Join(" && ", condition.Terms.Select(term => Create(term.Test, term, scope)));

    /// <summary>The opposite; terms are joined by <c>||</c> without brackets around them.</summary>
    public static string Not(ConditionSchema condition, CodeScope scope) =>
        string.Join(" || ", condition.Terms.Select(term => Not(term, scope)));

    /// <summary>The opposite as one side of <c>&amp;&amp;</c>.</summary>
    public static string NotInBrackets(ConditionSchema condition, CodeScope scope) =>
        condition.Terms.Count == 1 ? Not(condition, scope) : $"({Not(condition, scope)})";

    private static string Not(ConditionTerm term, CodeScope scope)
    {
        var path = PathExpression.Create(term.Path, scope);
        return term.Test switch
        {
            ConditionTest.Set => path.IsAbsent,
            ConditionTest.Absent => path.IsSet,
            ConditionTest.In => path.IsNoneOf(term.Values),
            ConditionTest.Contains => $"!{Create(term.Test, term, scope)}",
            ConditionTest.NotEqual => Create(ConditionTest.Equal, term, scope),
            _ => Create(ConditionTest.NotEqual, term, scope),
        };
    }

    private static string Create(ConditionTest test, ConditionTerm term, CodeScope scope)
    {
        var path = PathExpression.Create(term.Path, scope);
        return test switch
        {
            ConditionTest.Set => path.IsSet,
            ConditionTest.Absent => path.IsAbsent,
            ConditionTest.Contains => $"RtcRelations.{(path.Property.Field.Items!.IgnoreCase ? "ContainsIgnoringCase" : "Contains")}({path.Text}, {CSharpLiteral.ItemValue(path.Property, term.Values[0])})",
            ConditionTest.In => path.IsOneOf(term.Values),
            ConditionTest.NotEqual when path.Property.Field.IgnoreCase => $"!{path.IsOneOf(term.Values)}",
            ConditionTest.NotEqual => $"{path.WithDefault} != {CSharpLiteral.Value(path.Property, term.Values[0])}",
            _ when path.Property.Field.IgnoreCase => path.IsOneOf(term.Values),
            _ => $"{path.WithDefault} == {CSharpLiteral.Value(path.Property, term.Values[0])}",
        };
    }
}
