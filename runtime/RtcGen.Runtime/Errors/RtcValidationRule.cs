namespace RtcGen;

/// <summary>The kind of rule an error breaks.</summary>
public enum RtcValidationRule
{
    /// <summary>The member must be there and must not be empty.</summary>
    Required,

    /// <summary>A text must match its pattern as a whole, and take no long time to compare with it.</summary>
    Pattern,

    /// <summary>A text must have a length within bounds.</summary>
    Length,

    /// <summary>A number must lie within bounds.</summary>
    Range,

    /// <summary>A value must be one of those listed.</summary>
    AllowedValues,

    /// <summary>A text must have a UTF-8 form: no an unpaired surrogate.</summary>
    WellFormed,

    /// <summary>The server ignores the member, so setting it has no use.</summary>
    NoEffect,

    /// <summary>A number must be a multiple of another.</summary>
    MultipleOf,

    /// <summary>An array, or a text that holds a list, must have a number of items within bounds.</summary>
    Count,

    /// <summary>No two items of an array may be equal.</summary>
    Unique,

    /// <summary>A text must hold what it is for, such as JSON or Base64.</summary>
    Content,

    /// <summary>Several members must fit each other.</summary>
    Relation,

    /// <summary>A member that the schema does not know must have a name of its own and a value that can be sent.</summary>
    ExtraMember,
}
