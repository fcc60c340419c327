namespace RtcGen.Schema;

/// <summary>Whether a call may be retried when it is unknown whether it took effect.</summary>
public enum Repeatability
{
    /// <summary>Sending twice may do the thing twice.</summary>
    No,

    /// <summary>Sending twice leaves the server as sending once does.</summary>
    Yes,

    /// <summary>The action only reads.</summary>
    Safe,
}
