namespace RtcGen.Schema;

/// <summary>How a condition looks at a member. An absent member counts as its default.</summary>
public enum ConditionTest
{
    /// <summary>It has the value.</summary>
    Equal,

    /// <summary>It has another value, or none.</summary>
    NotEqual,

    /// <summary>It has one of the values.</summary>
    In,

    /// <summary>It is a list with the value in it.</summary>
    Contains,

    /// <summary>It is sent.</summary>
    Set,

    /// <summary>It is not sent, whatever its default.</summary>
    Absent,
}
