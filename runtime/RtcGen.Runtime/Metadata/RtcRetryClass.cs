namespace RtcGen;

/// <summary>Whether a call that ended in an error may be retried.</summary>
public enum RtcRetryClass
{
    /// <summary>A retry would fail in the same way.</summary>
    Never,

    /// <summary>The server temporarily refused the call and did nothing: any call may be retried after a delay.</summary>
    Rejected,

    /// <summary>The server may have carried out the call: it may be retried when its action is idempotent or only reads.</summary>
    Unknown,

    /// <summary>The local clock is skewed; the call is retried once, signed with the server's time.</summary>
    Clock,

    /// <summary>The credentials were rejected; the call is retried once with new ones, if available.</summary>
    Credentials,
}
