using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A property to print.</summary>
/// <param name="Field">The member it stands for.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The C# type, without a question mark.</param>
/// <param name="Own">The type made for it, or for its items; null when it has none.</param>
/// <param name="InQuery">Whether it travels in the query.</param>
internal sealed record EmittedProperty(FieldSchema Field, string Name, string Type, EmittedType? Own, bool InQuery)
{
    /// <summary>Whether the values are numbers with names, so that the type is an enumeration.</summary>
    public bool IsEnum => Own?.Kind == EmittedKind.Enumeration && Field.Type != FieldType.Array;

    /// <summary>Whether the type is one that cannot be null without a question mark.</summary>
    public bool IsValueType => TypeNaming.IsValueType(Field.Type);

    /// <summary>Whether the type has a question mark.</summary>
    public bool IsNullable => !Field.Required || Field.NullClears;

    /// <summary>The value as an expression.</summary>
    public string Value => Field.NullClears ? $"{Name}.Value" : Name;

    /// <summary>The type of the property, with its question mark.</summary>
    public string Declared => Field.NullClears ? $"RtcOptional<{Type}?>" : Field.Required ? Type : $"{Type}?";
}
