namespace RtcGen.Schema;

/// <summary>Whether the server acts on a member.</summary>
public enum Effect
{
    /// <summary>It does.</summary>
    Normal,

    /// <summary>It accepts the member and ignores it.</summary>
    None,
}
