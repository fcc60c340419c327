using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A member that another one refers to, as a C# expression inside a validator. Nothing on the way may throw.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Property">The member it ends at.</param>
/// <param name="IsNullable">Whether it can be null.</param>
internal sealed record PathExpression(string Text, CodeProperty Property, bool IsNullable)
{
    /// <summary>The expression with the value the server uses for an absent member, as an argument.</summary>
    public string Argument => OrDefault(Text, Property, IsNullable) ?? Text;

    /// <summary>The same as an operand.</summary>
    public string WithDefault => IsNullable && Property.Field is { Default: not null } and not { Type: FieldType.String, Required: false } ? $"({Argument})" : Argument;

    /// <summary>Whether the member is set, as an expression: an optional one that is empty is not.</summary>
    public string IsSet => Presence.IsSet(Text, Property, IsNullable);

    /// <summary>The opposite.</summary>
    public string IsAbsent => Presence.IsAbsent(Text, Property, IsNullable);

    /// <summary>Whether the value, or that used for an absent member, is one of several, as an expression.</summary>
    public string IsOneOf(IEnumerable<string> values) =>
        StringRulesEmitter.IsOneOf(WithDefault, Property.Field, values.Select(value => CSharpLiteral.Value(Property, value)));

    /// <summary>The opposite.</summary>
    public string IsNoneOf(IReadOnlyCollection<string> values)
    {
        var pattern = string.Join(" or ", values.Select(value => CSharpLiteral.Value(Property, value)));
        return Property.Field.IgnoreCase ? $"!{IsOneOf(values)}" : $"{WithDefault} is not {(values.Count == 1 ? pattern : $"({pattern})")}";
    }

    /// <summary>Builds the expression.</summary>
    /// <param name="path">The reference.</param>
    /// <param name="scope">The type that holds it.</param>
    public static PathExpression Create(MemberPath path, CodeScope scope)
    {
        var holder = scope;
        for (var level = 0; level < path.Outer; level++)
        {
            holder = holder.Outer!;
        }

        var type = holder.Type;
        var text = path.Outer == 0 ? string.Empty : $"validator.GetOuter<{type.Name}>({path.Outer}).";
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
            return OrDefault(key, property, property.IsNullable) ?? key;
        }

        // Each list has an enumeration of its own: only their numbers are comparable.
        return property.IsNullable && property.Field.Default is { } number ? $"(int?){key} ?? {number}" : $"(int?){key}";
    }

    // An optional text that is empty counts as absent, too.
    private static string? OrDefault(string text, CodeProperty property, bool isNullable)
    {
        var usual = property.Field.Default is { } value ? CSharpLiteral.Value(property, value) : null;
        return property.Field is { Type: FieldType.String, Required: false } ? $"RtcRelations.OrDefault({text}{(usual is null ? string.Empty : $", {usual}")})"
            : isNullable && usual is not null ? $"{text} ?? {usual}"
            : null;
    }
}
