namespace RtcGen.Emulator;

/// <summary>What the server does about a finding.</summary>
public enum FindingOutcome
{
    /// <summary>It refuses the whole call.</summary>
    Rejected,

    /// <summary>It silently uses the member's default.</summary>
    Adjusted,

    /// <summary>It silently does nothing with the member. The member's other rules may give findings of their own.</summary>
    Ignored,

    /// <summary>It takes the request as it is: the rule says what should be, and no more.</summary>
    Accepted,
}
