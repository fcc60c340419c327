using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A list that a rule refers to, as a C# expression.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Property">The list.</param>
internal sealed record ListPath(string Text, EmittedProperty Property)
{
    /// <summary>Builds the expression.</summary>
    public static ListPath Of(MemberPath path, EmittedType scope)
    {
        var expression = PathExpression.Of(path, scope);
        return new(expression.Text, expression.Property);
    }

    /// <summary>The property of an item.</summary>
    public string ItemName(string wireName) => Property.Own is { } own ? own.Property(wireName).Name : CSharpNames.Property(wireName);
}
