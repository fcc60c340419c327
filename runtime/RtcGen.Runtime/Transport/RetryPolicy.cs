namespace RtcGen;

/// <summary>Decides whether a failed attempt is followed by another, and when.</summary>
internal static class RetryPolicy
{
    // A wrong signature is the clock's fault only when the clock is plainly wrong; the server accepts 15 minutes.
    private static readonly TimeSpan PlainSkew = TimeSpan.FromMinutes(5);

    /// <summary>The pause before the next attempt.</summary>
    /// <param name="failure">How the attempt ended.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="options">What the client allows.</param>
    /// <param name="left">What is left of the call's time.</param>
    /// <returns>The pause; null when the failure is final.</returns>
    public static TimeSpan? Pause(RtcException failure, in Attempt attempt, RtcRetryOptions options, TimeSpan left)
    {
        if (!MayBeRepeated(failure, attempt.Action))
        {
            return null;
        }

        var pause = Jitter(attempt.Number, options);
        if (failure.RetryAfter is { } asked)
        {
            if (asked > options.MaxRetryAfter)
            {
                return null;
            }

            pause = asked > pause ? asked : pause;
        }

        return left == Timeout.InfiniteTimeSpan || pause < left ? pause : null;
    }

    /// <summary>By how much the clock is to be corrected before the call is sent once more; null when it is not the clock's fault.</summary>
    public static TimeSpan? Skew(RtcException failure) =>
        failure is RtcServiceException { RetryClass: RtcRetryClass.Clock, ClockSkew: { } skew } && skew.Duration() > PlainSkew ? skew : null;

    private static bool MayBeRepeated(RtcException failure, RtcAction action) => failure.RetryClass switch
    {
        RtcRetryClass.Rejected => true,
        RtcRetryClass.Unknown => action.Repeatability != RtcIdempotency.None,
        _ => false,
    };

    // A random part of a span that doubles: callers that failed together do not come back together.
    private static TimeSpan Jitter(int attempts, RtcRetryOptions options)
    {
        var most = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, attempts - 1));
        return TimeSpan.FromTicks((long)(most * options.Random()));
    }
}
