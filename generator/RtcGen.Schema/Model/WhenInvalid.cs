namespace RtcGen.Schema;

/// <summary>What the server does with a value that breaks a rule of its member.</summary>
public enum WhenInvalid
{
    /// <summary>The documentation does not say.</summary>
    Unstated,

    /// <summary>It silently uses the default instead.</summary>
    Default,

    /// <summary>It refuses the call.</summary>
    Reject,

    /// <summary>It uses the nearest value that is allowed.</summary>
    Clamp,

    /// <summary>It uses the next even number.</summary>
    RoundToEven,

    /// <summary>It leaves the bad item of a list out.</summary>
    DropItem,
}
