namespace RtcGen;

/// <summary>Whether a call that ended in an error may be retried.</summary>
public enum RtcRetryClass
{
    /// <summary>Sending it again would end the same way.</summary>
    Never,

    /// <summary>The server refused the call for the moment and carried nothing out: any call may be retried after a pause.</summary>
    Rejected,

    /// <summary>The server may have carried the call out: it may be retried when its action is repeatable or only reads.</summary>
    Unknown,

    /// <summary>The caller's clock is wrong: once, signed with the server's time.</summary>
    Clock,

    /// <summary>The credentials are no longer good: once, when others are to be had.</summary>
    Credentials,
}
