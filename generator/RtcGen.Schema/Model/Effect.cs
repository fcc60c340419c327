namespace RtcGen.Schema;

/// <summary>Whether the server acts on a member.</summary>
public enum Effect
{
    /// <summary>It does.</summary>
    Normal,

    /// <summary>It accepts the member and ignores it.</summary>
    None,

    /// <summary>It does under a condition, and otherwise ignores it.</summary>
    Conditional,
}
