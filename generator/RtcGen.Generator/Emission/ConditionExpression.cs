using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A condition as a C# expression inside a validator.</summary>
internal static class ConditionExpression
{
    /// <summary>Builds the expression; terms are joined by <c>&amp;&amp;</c> without brackets around them.</summary>
    public static string Of(ConditionSchema condition, CodeScope scope) =>
        string.Join(" && ", condition.Terms.Select(term => Of(term, scope)));

    /// <summary>The opposite.</summary>
    public static string Not(ConditionSchema condition, CodeScope scope) => $"!({Of(condition, scope)})";

    private static string Of(ConditionTerm term, CodeScope scope)
    {
        var path = PathExpression.Of(term.Path, scope);
        return term.Test switch
        {
            ConditionTest.Set => IsSet(path),
            ConditionTest.Absent => IsAbsent(path),
            ConditionTest.Contains => $"RtcRelations.Contains({path.Text}, {CSharp.ItemValue(path.Property, term.Values[0])})",
            ConditionTest.In => $"{path.WithDefault} is {string.Join(" or ", term.Values.Select(value => CSharp.Value(path.Property, value)))}",
            ConditionTest.NotEqual => $"{path.WithDefault} != {CSharp.Value(path.Property, term.Values[0])}",
            _ => $"{path.WithDefault} == {CSharp.Value(path.Property, term.Values[0])}",
        };
    }

    private static string IsSet(PathExpression path) =>
        path.Property.Field.NullClears && path.Text.EndsWith(".Value", StringComparison.Ordinal) ? $"{path.Text.Substring(0, path.Text.Length - ".Value".Length)}.IsSet"
        : path.IsNullable ? $"{path.Text} is not null" : "true";

    private static string IsAbsent(PathExpression path) => IsSet(path) switch
    {
        "true" => "false",
        var set when set.EndsWith(".IsSet", StringComparison.Ordinal) => $"!{set}",
        _ => $"{path.Text} is null",
    };
}
