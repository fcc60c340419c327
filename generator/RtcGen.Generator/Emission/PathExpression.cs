using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A member that another one refers to, as a C# expression inside a validator. Nothing on the way may throw.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Property">The member it ends at.</param>
/// <param name="IsNullable">Whether it can be null.</param>
internal sealed record PathExpression(string Text, CodeProperty Property, bool IsNullable)
{
    /// <summary>The expression with the value the server uses for an absent member.</summary>
    public string WithDefault =>
        IsNullable && Property.Field.Default is { } value ? $"({Text} ?? {CSharp.Value(Property, value)})" : Text;

    /// <summary>Builds the expression.</summary>
    /// <param name="path">The reference.</param>
    /// <param name="scope">The type that holds it.</param>
    public static PathExpression Of(MemberPath path, CodeScope scope)
    {
        var holder = scope;
        for (var level = 0; level < path.Outer; level++)
        {
            holder = holder.Outer!;
        }

        var type = holder.Type;
        var text = path.Outer == 0 ? string.Empty : $"rules.GetOuter<{type.Name}>({path.Outer}).";
        var isNullable = false;
        for (var i = 0; ; i++)
        {
            var property = type.Property(path.Names[i]);
            text += property.Value;
            isNullable |= property.IsNullable || !property.IsValueType;
            if (i == path.Names.Count - 1)
            {
                return new(property is { IsOutlined: true, HasNumberNames: true } ? $"({(property.Field.Type == FieldType.Int64 ? "long" : "int")}?){text}" : text, property, isNullable);
            }

            text += "?.";
            isNullable = true;
            type = property.Inner;
        }
    }

    /// <summary>The value of an item of a list by which it is compared with the items of another list, as the server sees it.</summary>
    public string ItemKey(string wireName)
    {
        var property = Property.Inner.Property(wireName);
        var key = $"item.{property.Name}";
        if (!property.HasNumberNames)
        {
            return property.IsNullable && property.Field.Default is { } value ? $"({key} ?? {CSharp.Value(property, value)})" : key;
        }

        // Each list has an enumeration of its own: only their numbers are comparable.
        return property.IsNullable && property.Field.Default is { } number ? $"((int?){key} ?? {number})" : $"(int?){key}";
    }
}
