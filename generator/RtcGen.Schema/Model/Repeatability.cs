namespace RtcGen.Schema;

/// <summary>Whether a call may be retried when it is unknown whether it took effect.</summary>
public enum Repeatability
{
    /// <summary>The action is not idempotent: two calls may do it twice.</summary>
    No,

    /// <summary>The action is idempotent: two calls leave the server as one does.</summary>
    Yes,

    /// <summary>The action only reads.</summary>
    Safe,
}
