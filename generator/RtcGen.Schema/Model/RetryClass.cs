namespace RtcGen.Schema;

/// <summary>Whether a call that failed may be retried.</summary>
public enum RetryClass
{
    /// <summary>Sending it again would end the same way.</summary>
    Never,

    /// <summary>The server refused the call for the moment and carried nothing out: any call may be retried after a delay.</summary>
    Refused,

    /// <summary>The server may have carried the call out: it may be retried where that does no harm.</summary>
    Unclear,

    /// <summary>The caller's clock is wrong: once, signed with the server's time.</summary>
    Clock,

    /// <summary>The credentials are no longer good: once, when others are to be had.</summary>
    Credentials,
}
