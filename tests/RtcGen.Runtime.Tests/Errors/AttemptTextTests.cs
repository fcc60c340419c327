using System.Threading.RateLimiting;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Errors;

/// <summary>What a failure says of the attempts before it, and of what may have come of them.</summary>
public class AttemptTextTests
{
    private static readonly RtcRate Rate = new("rtc", "messaging", 500, seconds: 1);
    private static readonly DateTimeOffset Day = new(2024, 1, 15, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, false, false, " The call did not take effect.")]
    [InlineData(1, false, true, " The call may have taken effect.")]
    [InlineData(2, false, false, " After 2 attempts. The call did not take effect.")]
    [InlineData(2, true, false, " After 2 attempts. An earlier attempt may have taken effect.")]
    [InlineData(3, true, true, " After 3 attempts. The call may have taken effect.")]
    public void The_last_sentences_say_how_often_it_was_sent_and_what_may_have_come_of_it(int number, bool earlier, bool now, string sentences) =>
        Assert.Equal(sentences, At(number, earlier).Consequence(now));

    [Theory]
    [InlineData(2024, false, "", " The call did not take effect.")]
    [InlineData(2024, true, "", " The call may have taken effect.")]
    [InlineData(2020, false, ", before the API existed", " The call did not take effect.")]
    public void A_clock_that_is_not_corrected_tells_both_times(int year, bool mayHaveTakenEffect, string before, string consequence)
    {
        var refusal = new RtcServiceException { MayHaveTakenEffect = mayHaveTakenEffect };
        var server = new DateTimeOffset(year, 11, 30, 23, 59, 59, TimeSpan.Zero);
        var error = ClockErrors.Create(At(1), Day, server, refusal);

        Assert.Equal(
            $"UpdateSnapshot 2020-12-01 was rejected for its date. The clock of this machine reads 2024-01-15T00:00:00Z, and the server's response is dated {year}-11-30T23:59:59Z{before}. "
            + $"Only a difference of up to a day is corrected. Set the clock if it is wrong; if it is right, check what responds in the server's place.{consequence}",
            error.Message);
        Assert.Equal((Day, server, refusal, 1, mayHaveTakenEffect), (error.Clock, error.ServerTime, error.InnerException, error.Attempts, error.MayHaveTakenEffect));
    }

    [Fact]
    public void The_day_of_the_APIs_first_version_is_not_before_it() =>
        Assert.DoesNotContain("before the API", ClockErrors.Create(At(1), Day, RtcClockException.Earliest, new RtcServiceException()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_clock_before_the_API_is_told_before_anything_is_sent()
    {
        var error = Assert.Throws<RtcClockException>(static () => RtcClockException.ThrowIfImplausible(RtcClockException.Earliest.AddTicks(-1)));

        Assert.Equal("The clock of this machine reads 2020-11-30T23:59:59Z, which is before the API existed. Set the clock; nothing was sent.", error.Message);
        RtcClockException.ThrowIfImplausible(RtcClockException.Earliest);
    }

    [Theory]
    [InlineData(0, false, null, null, "no permit is available. Call", " Nothing was sent.")]
    [InlineData(1, false, "it is late.", 1.5, "it is late. A permit may be available in 1.5 s. Call", " The call did not take effect.")]
    [InlineData(2, true, "it is late", null, "it is late. Call", " After 2 attempts. An earlier attempt may have taken effect.")]
    public void A_limit_tells_its_rate_the_limiters_reason_and_when_there_may_be_a_permit(int number, bool earlier, string? reason, double? seconds, string why, string consequence)
    {
        var wait = seconds is { } known ? TimeSpan.FromSeconds(known) : (TimeSpan?)null;
        using var lease = new Refusal(reason, wait);
        var error = RateLimitErrors.Create(UpdateSnapshotRequest.Repeatable, Rate, At(number, earlier), lease);

        Assert.Equal(
            $"UpdateSnapshot 2020-12-01 was held back by the rate limit messaging (500 calls per 1 s): {why} less often, or give the call more time; RtcClientOptions.CreateRateLimiter sets another limit.{consequence}",
            error.Message);
        Assert.Equal((Rate, wait, number, earlier, RtcRetryClass.Rejected), (error.Rate, error.RetryAfter, error.Attempts, error.MayHaveTakenEffect, error.RetryClass));
    }

    [Fact]
    public void A_limit_that_was_waited_for_in_vain_tells_how_long()
    {
        var cause = new OperationCanceledException();
        var error = RateLimitErrors.Create(UpdateSnapshotRequest.Repeatable, Rate, At(1, earlier: true), TimeSpan.FromSeconds(2.5), cause);

        Assert.Contains("timed out after waiting 2.5 s for a permit. Call less often", error.Message, StringComparison.Ordinal);
        Assert.Equal((Rate, null, 1, true, cause), (error.Rate, error.RetryAfter, error.Attempts, error.MayHaveTakenEffect, error.InnerException));
    }

    private static Attempt At(int number, bool earlier = false) => new(UpdateSnapshotRequest.Repeatable, number, Day, earlier);

    private sealed class Refusal(string? reason, TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.ReasonPhrase.Name ? reason : metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
