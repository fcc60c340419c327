namespace RtcGen.Emulator;

/// <summary>What the server does about a finding.</summary>
internal enum FindingOutcome
{
    /// <summary>It rejects the whole call.</summary>
    Rejected,

    /// <summary>It silently uses the property's default.</summary>
    Adjusted,

    /// <summary>It silently ignores the property, whose other rules may have findings of their own.</summary>
    Ignored,

    /// <summary>It accepts the request as it is: the rule is only a recommendation.</summary>
    Accepted,
}
