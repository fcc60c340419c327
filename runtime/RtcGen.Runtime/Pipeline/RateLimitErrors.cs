using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>Creates the errors of calls that a rate limit holds back.</summary>
internal static class RateLimitErrors
{
    public static RtcRateLimitException Create(RtcAction action, RtcRate rate, in Attempt attempt, RateLimitLease lease) =>
        new(rate, GetRetryAfter(lease), Text(action, rate, attempt, GetReason(lease), GetRetryAfter(lease)))
        {
            Attempts = attempt.Number,
            MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
        };

    public static RtcRateLimitException Create(RtcAction action, RtcRate rate, in Attempt attempt, TimeSpan waited, Exception innerException)
    {
        var reason = $"timed out after waiting {DurationText.Seconds(waited)} s for a permit";
        return new(rate, retryAfter: null, Text(action, rate, attempt, reason, retryAfter: null), innerException)
        {
            Attempts = attempt.Number,
            MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
        };
    }

    private static string? GetReason(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) ? reason : null;

    private static TimeSpan? GetRetryAfter(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : null;

    private static string Text(RtcAction action, RtcRate rate, in Attempt attempt, string? reason, TimeSpan? retryAfter)
    {
        var why = reason is null ? "no permit is available" : reason.TrimEnd('.');
        var when = retryAfter is { } time ? $" A permit may be available in {DurationText.Seconds(time)} s." : string.Empty;
        var consequence = attempt.Number == 0 ? " Nothing was sent." : attempt.Consequence(mayHaveTakenEffect: false);
        return $"{action.ToString()} was held back by the rate limit {rate.ToString()}: {why}.{when} "
            + $"Call less often, or give the call more time; RtcClientOptions.CreateRateLimiter sets another limit.{consequence}";
    }
}
