namespace RtcGen;

/// <summary>Decides whether a failed attempt is followed by another, and when. It changes nothing.</summary>
/// <param name="options">What the client allows.</param>
/// <param name="random">Gives random numbers from 0 up to, but not including, 1.</param>
internal sealed class RetryPolicy(RtcRetryOptions options, Func<double> random)
{
    // A wrong signature is due to the clock only when the clock is plainly wrong; the server accepts 15 minutes.
    private static readonly TimeSpan PlainSkew = TimeSpan.FromMinutes(5);

    /// <summary>Whether a call may be retried, by its HTTP status alone: for responses without a code that is known.</summary>
    public static RtcRetryClass Classify(int status) => status switch
    {
        429 => RtcRetryClass.Rejected,
        408 or 500 or 502 or 503 or 504 => RtcRetryClass.Unknown,
        _ => RtcRetryClass.Never,
    };

    /// <summary>Decides.</summary>
    /// <param name="error">How the attempt ended.</param>
    /// <param name="call">Where the call stands after that attempt.</param>
    public RetryDecision Decide(RtcException error, in RetryState call)
    {
        var mayTry = call.Tries < call.MaxAttempts;
        if (GetSkew(error) is { } skew && !call.HasCorrectedClock)
        {
            return new(RetryStep.CorrectClock, mayTry && IsTimeFor(TimeSpan.Zero, call.Left), Skew: skew);
        }

        if (error.RetryClass == RtcRetryClass.Credentials && !call.HasReplacedCredentials)
        {
            return new(RetryStep.ReplaceCredentials, mayTry && IsTimeFor(TimeSpan.Zero, call.Left));
        }

        return mayTry && MayBeRetried(error, call.Idempotency) && GetDelay(error, call.Tries) is { } delay && IsTimeFor(delay, call.Left)
            ? new(RetryStep.TakeQuota, Retries: true, delay)
            : default;
    }

    // Null when it is not due to the clock.
    private static TimeSpan? GetSkew(RtcException error) =>
        error is RtcServiceException { RetryClass: RtcRetryClass.Clock, ClockSkew: { } skew } && skew.Duration() > PlainSkew ? skew : null;

    private static bool MayBeRetried(RtcException error, RtcIdempotency idempotency) => error.RetryClass switch
    {
        RtcRetryClass.Rejected => true,
        RtcRetryClass.Unknown => idempotency != RtcIdempotency.None,
        _ => false,
    };

    private static bool IsTimeFor(TimeSpan delay, TimeSpan left) => left == Timeout.InfiniteTimeSpan || delay < left;

    // Null when the server asks for a longer one than the client allows.
    private TimeSpan? GetDelay(RtcException error, int tries)
    {
        var delay = GetJitter(tries);
        return error.RetryAfter is not { } asked ? delay
            : asked > options.MaxRetryAfter ? null
            : TimeSpan.FromTicks(Math.Max(asked.Ticks, delay.Ticks));
    }

    // A random part of a span that doubles: callers that failed together do not come back together.
    private TimeSpan GetJitter(int tries)
    {
        var most = Math.Min(options.MaxDelay.Ticks, options.BaseDelay.Ticks * Math.Pow(2, tries - 1));
        return TimeSpan.FromTicks((long)(most * random()));
    }
}
