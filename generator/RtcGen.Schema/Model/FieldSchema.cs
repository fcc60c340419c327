namespace RtcGen.Schema;

/// <summary>One member of a request body.</summary>
public sealed record FieldSchema
{
    /// <summary>The member's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The JSON type.</summary>
    public required FieldType Type { get; init; }

    /// <summary>What the member is for, in one sentence.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Whether the member must be present; inside an optional object, when that object is sent.</summary>
    public bool Required { get; init; }

    /// <summary>Name of a text format the service defines, for example <c>id</c>.</summary>
    public string? Format { get; init; }

    /// <summary>A regular expression the whole text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Allowed length of a text in characters.</summary>
    public NumberRange? Length { get; init; }

    /// <summary>Allowed values of a number.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>The allowed values by name, when the member is an enumeration.</summary>
    public EquatableArray<NamedValue> Values { get; init; }

    /// <summary>What a particular value stands for, for example 0 for "as the source".</summary>
    public EquatableArray<ValueMeaning> Meaning { get; init; }

    /// <summary>Unit of a number, for example <c>s</c> or <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The value the server uses when the member is absent, as written in the schema.</summary>
    public string? Default { get; init; }

    /// <summary>What the server does with a value that breaks a rule.</summary>
    public WhenInvalid WhenInvalid { get; init; }

    /// <summary>Whether the server acts on the member at all.</summary>
    public Effect Effect { get; init; }

    /// <summary>The members of an object.</summary>
    public EquatableArray<FieldSchema> Fields { get; init; }

    /// <summary>Line of the member's key, counted from 1.</summary>
    public int Line { get; init; }
}
