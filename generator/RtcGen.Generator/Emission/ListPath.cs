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

    /// <summary>The value of an item by which it is compared with the items of another list, as the server sees it.</summary>
    public string ItemKey(string wireName)
    {
        if (Property.Own is not { } own)
        {
            return $"item.{CSharpNames.Property(wireName)}";
        }

        var property = own.Property(wireName);
        var key = $"item.{property.Name}";
        if (!property.IsEnum)
        {
            return property.IsNullable && property.Field.Default is { } value ? $"({key} ?? {CSharp.Value(property, value)})" : key;
        }

        // Each list has an enumeration of its own: only their numbers are comparable.
        return property.IsNullable && property.Field.Default is { } number ? $"((int?){key} ?? {number})" : $"(int?){key}";
    }
}
