namespace RtcGen;

/// <summary>Decides whether a failed attempt is followed by another, and when. It changes nothing.</summary>
internal static class RetryPolicy
{
    // A wrong signature is due to the clock only when the clock is plainly wrong; the server accepts 15 minutes.
    private static readonly TimeSpan PlainSkew = TimeSpan.FromMinutes(5);

    /// <summary>Decides.</summary>
    /// <param name="error">How the attempt ended.</param>
    /// <param name="call">The call, at that attempt.</param>
    /// <param name="options">What the client allows.</param>
    public static RetryDecision Decide(RtcException error, CallContext call, RtcRetryOptions options)
    {
        var left = call.Left;
        var mayTry = call.Tries < call.MaxAttempts;
        if (GetSkew(error) is { } skew && !call.HasCorrectedClock)
        {
            return new(RetryStep.CorrectClock, mayTry && left > TimeSpan.Zero, Skew: skew);
        }

        if (error.RetryClass == RtcRetryClass.Credentials && call.CredentialsError is null)
        {
            return new(RetryStep.ReplaceCredentials, mayTry && left > TimeSpan.Zero);
        }

        return mayTry && MayBeRetried(error, call.Action) && GetDelay(error, call.Tries, options) is { } delay && (left == Timeout.InfiniteTimeSpan || delay < left)
            ? new(RetryStep.TakeQuota, Retries: true, delay)
            : default;
    }

    /// <summary>Whether a call may be retried, by its HTTP status alone: for responses without a code that is known.</summary>
    public static RtcRetryClass Classify(int status) => status switch
    {
        429 => RtcRetryClass.Rejected,
        408 or 500 or 502 or 503 or 504 => RtcRetryClass.Unknown,
        _ => RtcRetryClass.Never,
    };

    // Null when it is not due to the clock.
    private static TimeSpan? GetSkew(RtcException error) =>
        error is RtcServiceException { RetryClass: RtcRetryClass.Clock, ClockSkew: { } skew } && skew.Duration() > PlainSkew ? skew : null;

    private static bool MayBeRetried(RtcException error, RtcAction action) => error.RetryClass switch
    {
        RtcRetryClass.Rejected => true,
        RtcRetryClass.Unknown => action.Repeatability != RtcIdempotency.None,
        _ => false,
    };

    // Null when the server asks for a longer one than the client allows.
    private static TimeSpan? GetDelay(RtcException error, int tries, RtcRetryOptions options)
    {
        var delay = GetJitter(tries, options);
        return error.RetryAfter is not { } asked ? delay
            : asked > options.MaxRetryAfter ? null
            : asked > delay ? asked : delay;
    }

    // A random part of a span that doubles: callers that failed together do not come back together.
    private static TimeSpan GetJitter(int tries, RtcRetryOptions options)
    {
        var most = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, tries - 1));
        return TimeSpan.FromTicks((long)(most * options.Random()));
    }
}
