using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>How a fetch ended. It is a value, not a faulted task: nobody may be left to observe one.</summary>
internal sealed record FetchOutcome(RtcCredentials? Credentials, RtcCredentialException? Error)
{
    /// <summary>Gets the credentials.</summary>
    /// <exception cref="RtcCredentialException">The fetch failed.</exception>
    public RtcCredentials GetCredentials()
    {
        if (Error is not null)
        {
            ExceptionDispatchInfo.Throw(Error);
        }

        return Credentials!;
    }
}
