namespace RtcGen.Emulator;

/// <summary>The rule a finding is about.</summary>
public enum RequestRule
{
    /// <summary>The member must have the JSON type of the schema, and a number must fit it.</summary>
    JsonType,

    /// <summary>The member must be there and not be an empty string.</summary>
    Required,

    /// <summary>The whole string must match the pattern or format, and take no long time to compare with it.</summary>
    Pattern,

    /// <summary>The string must have an allowed number of characters (Unicode code points).</summary>
    Length,

    /// <summary>The number must lie in the range.</summary>
    Range,

    /// <summary>The value must be one of the enumeration's values.</summary>
    Values,

    /// <summary>The action does not act on the member.</summary>
    Effect,

    /// <summary>The number must be a multiple of another.</summary>
    MultipleOf,

    /// <summary>The list must have an allowed number of items.</summary>
    Count,

    /// <summary>No two items of the list may be equal.</summary>
    Unique,

    /// <summary>The string must hold what it is for, such as JSON or Base64.</summary>
    Content,

    /// <summary>Several members must fit each other.</summary>
    Relation,
}
