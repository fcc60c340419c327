namespace RtcGen;

/// <summary>What becomes of a call after a failed attempt.</summary>
/// <param name="Step">What has to be done, whether or not another attempt follows.</param>
/// <param name="Retries">Whether another attempt follows.</param>
/// <param name="Delay">The delay before it.</param>
/// <param name="Skew">How far the clock is ahead of the server's, when it is to be corrected.</param>
internal readonly record struct RetryDecision(RetryStep Step, bool Retries, TimeSpan Delay = default, TimeSpan Skew = default);

/// <summary>What a retry needs before it is sent.</summary>
internal enum RetryStep
{
    /// <summary>Nothing: there is none.</summary>
    None,

    /// <summary>A clock that is set by the server's.</summary>
    CorrectClock,

    /// <summary>Other credentials.</summary>
    ReplaceCredentials,

    /// <summary>A share of the client's retry quota.</summary>
    TakeQuota,
}
