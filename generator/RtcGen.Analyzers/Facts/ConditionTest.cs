namespace RtcGen.Analyzers;

/// <summary>How a condition looks at a property. One that is not set counts as its default.</summary>
internal enum ConditionTest
{
    /// <summary>It has the value.</summary>
    Equal,

    /// <summary>It has another value, or none.</summary>
    NotEqual,

    /// <summary>It has one of the values.</summary>
    In,

    /// <summary>It is a list with the value in it.</summary>
    Contains,

    /// <summary>It is set.</summary>
    Set,

    /// <summary>It is not set, whatever its default.</summary>
    Absent,
}
