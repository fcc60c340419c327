namespace RtcGen;

/// <summary>How a fetch ended. It is a value, not a faulted task: nobody may be left to observe one.</summary>
internal sealed record FetchOutcome(RtcCredentials? Credentials, RtcCredentialException? Failure);
