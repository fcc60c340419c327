namespace RtcGen.Emulator;

/// <summary>The kind of rule that a finding is about.</summary>
internal enum RequestRule
{
    /// <summary>The property must have the JSON type of the schema, and a number must fit it.</summary>
    JsonType,

    /// <summary>The property is required and must not be an empty string.</summary>
    Required,

    /// <summary>The whole string must match the pattern or format, and must not take long to match.</summary>
    Pattern,

    /// <summary>The length of the string in characters (Unicode code points) must be within bounds.</summary>
    Length,

    /// <summary>The number must be within bounds.</summary>
    Range,

    /// <summary>The value must be one of the enumeration's values.</summary>
    Values,

    /// <summary>The action does not act on the property.</summary>
    Effect,

    /// <summary>The number must be a multiple of another.</summary>
    MultipleOf,

    /// <summary>The number of items of the list must be within bounds.</summary>
    Count,

    /// <summary>No two items of the list may be equal.</summary>
    Unique,

    /// <summary>The string must contain what it is for, such as JSON or Base64.</summary>
    Content,

    /// <summary>Several properties must agree with each other.</summary>
    Relation,
}
