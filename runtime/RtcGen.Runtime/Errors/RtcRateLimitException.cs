using System.Globalization;
using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>
/// The rate limit of an action leaves no room for the call within its time, or too many calls wait already. The attempt was
/// not sent.
/// </summary>
public sealed class RtcRateLimitException : RtcException
{
    internal RtcRateLimitException(RtcAction action, RtcRate rate, in Attempt attempt, RateLimitLease lease)
        : base(Text(action, rate, attempt, ReasonOf(lease), RetryAfterOf(lease)), attempt.EarlierMayHaveTakenEffect)
    {
        Rate = rate;
        Attempts = attempt.Number;
        RetryAfter = RetryAfterOf(lease);
        RetryClass = RtcRetryClass.Refused;
    }

    internal RtcRateLimitException(RtcAction action, RtcRate rate, in Attempt attempt, TimeSpan waited, Exception innerException)
        : base(
            Text(action, rate, attempt, string.Create(CultureInfo.InvariantCulture, $"its turn did not come in the {waited.TotalSeconds:0.###} s left"), retryAfter: null),
            attempt.EarlierMayHaveTakenEffect,
            innerException)
    {
        Rate = rate;
        Attempts = attempt.Number;
        RetryClass = RtcRetryClass.Refused;
    }

    /// <summary>The rate that is used up.</summary>
    public RtcRate Rate { get; }

    private static string? ReasonOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) ? reason : null;

    private static TimeSpan? RetryAfterOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : null;

    private static string Text(RtcAction action, RtcRate rate, in Attempt attempt, string? reason, TimeSpan? retryAfter)
    {
        var why = reason is null ? "no permit is to be had" : reason.TrimEnd('.');
        var when = retryAfter is { } time ? string.Create(CultureInfo.InvariantCulture, $" There may be room in {time.TotalSeconds:0.###} s.") : string.Empty;
        var consequence = attempt.Number == 0 ? " Nothing was sent." : attempt.Consequence(mayHaveTakenEffect: false);
        return $"{action} was held back by the rate limit {rate}: {why}.{when} "
            + $"Call less often, or give the call more time; RtcClientOptions.CreateRateLimiter sets another limit.{consequence}";
    }
}
