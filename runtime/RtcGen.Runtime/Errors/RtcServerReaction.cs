namespace RtcGen;

/// <summary>What the server does with a value that breaks a rule of the schema.</summary>
public enum RtcServerReaction
{
    /// <summary>The documentation does not state it.</summary>
    Unstated,

    /// <summary>It silently uses another value instead.</summary>
    Adjusts,

    /// <summary>It refuses the call.</summary>
    Rejects,

    /// <summary>It ignores the property.</summary>
    Ignores,
}
