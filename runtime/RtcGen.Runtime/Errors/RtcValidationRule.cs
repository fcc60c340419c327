namespace RtcGen;

/// <summary>The kind of rule an error breaks.</summary>
public enum RtcValidationRule
{
    /// <summary>The property is required and must not be empty.</summary>
    Required,

    /// <summary>A whole string must match its pattern, and must not take long to match.</summary>
    Pattern,

    /// <summary>The length of a string must be within bounds.</summary>
    Length,

    /// <summary>A number must be within bounds.</summary>
    Range,

    /// <summary>A value must be one of those listed.</summary>
    AllowedValues,

    /// <summary>A string must be well-formed Unicode, without an unpaired surrogate.</summary>
    WellFormed,

    /// <summary>The server ignores the property, so that setting it is useless.</summary>
    NoEffect,

    /// <summary>A number must be a multiple of another.</summary>
    MultipleOf,

    /// <summary>The number of items of an array, or of a list in a string, must be within bounds.</summary>
    Count,

    /// <summary>No two items of an array may be equal.</summary>
    Unique,

    /// <summary>A string must contain what it is for, such as JSON or Base64.</summary>
    Content,

    /// <summary>Several properties must agree with each other.</summary>
    Relation,

    /// <summary>An extra member must have a name that the schema does not define and a value that can be sent.</summary>
    ExtraMember,
}
