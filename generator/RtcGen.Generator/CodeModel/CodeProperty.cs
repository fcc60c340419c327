using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A property to print.</summary>
/// <param name="Field">The member it stands for.</param>
/// <param name="Name">The C# name, unique in its class.</param>
/// <param name="Type">The C# type, without a question mark.</param>
/// <param name="Own">The type made for it, or for its items; null when it has none.</param>
/// <param name="InQuery">Whether it travels in the query.</param>
/// <param name="Format">The expression of the format that its text, or that of its items, must have; null for none.</param>
internal sealed record CodeProperty(FieldSchema Field, string Name, string Type, CodeType? Own, bool InQuery, string? Format)
{
    /// <summary>The property of its items by which no two may be equal; null for none.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>Whether it belongs to a shared type that another file may describe, of whose enumerations only the numbers are known here.</summary>
    public bool IsOutlined { get; init; }

    /// <summary>The shared type of it or of its items, as far as paths look into it; null for none.</summary>
    public Lazy<CodeType>? Shared { get; init; }

    /// <summary>The type whose members a path goes on to.</summary>
    public CodeType Inner => Own ?? Shared!.Value;

    /// <summary>Whether it, or an item, is a number with names.</summary>
    public bool HasNumberNames => Field is { Type: FieldType.Int32 or FieldType.Int64, Values.Count: > 0 };

    /// <summary>Whether the values are numbers with names, so that the type is an enumeration.</summary>
    public bool IsEnum => Own?.Kind == CodeTypeKind.Enumeration && Field.Type is not (FieldType.Array or FieldType.Map);

    /// <summary>Whether it is the value of an entry or item, whose name is a variable.</summary>
    public bool IsEntry { get; init; }

    /// <summary>One of its items or values, as a variable.</summary>
    public CodeProperty Entry => new(EntryField(), "value", ItemType, Own, InQuery, Format) { IsEntry = true, Shared = Shared, UniqueKey = EntryKey() };

    /// <summary>Whether the type is one that cannot be null without a question mark.</summary>
    public bool IsValueType => CodeTypeNames.IsValueType(Field.Type);

    /// <summary>Whether it belongs to an object that can be switched off, in which nobody need set it then.</summary>
    public bool IsSwitched { get; init; }

    /// <summary>Whether the compiler asks for a value.</summary>
    public bool IsRequired => Field.Required && !IsSwitched;

    /// <summary>Whether the type has a question mark.</summary>
    public bool IsNullable => !IsEntry && (!IsRequired || Field.NullClears);

    /// <summary>The value as an expression.</summary>
    public string Value => Field.NullClears ? $"{Name}.Value" : Name;

    /// <summary>The type of the property, with its question mark.</summary>
    public string Declared => Field.NullClears ? $"RtcOptional<{Type}?>" : IsRequired ? Type : $"{Type}?";

    /// <summary>The type of an item of a list, or of a value of a map.</summary>
    public string ItemType => CodeTypeNames.GetItem(Type);

    /// <summary>The pattern that belongs to this property alone, for its text or that of its items.</summary>
    public string? Pattern => Field.GetInnermost().Pattern;

    // What the server does with a bad item, and what it uses instead, may be said of the list alone.
    private FieldSchema EntryField() => Field.Items!.WhenInvalid == WhenInvalid.Unstated
        ? Field.Items with { WhenInvalid = Field.WhenInvalid, DefaultItems = Field.DefaultItems, DefaultNote = Field.DefaultNote }
        : Field.Items;

    private string? EntryKey() =>
        Field.Items!.UniqueBy is { } by ? Own?.Property(by).Name ?? PropertyNames.OfShared(by, Field.Items.Items!.TypeName!) : null;
}
