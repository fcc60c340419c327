namespace RtcGen.Runtime.Tests.Calls;

/// <summary>What follows a failed attempt, decided by itself: no client, no clock, no chance.</summary>
public sealed class RetryPolicyTests
{
    private const int Skewed = 3600;

    private static readonly TimeSpan Infinite = Timeout.InfiniteTimeSpan;

    private static readonly RtcRetryOptions Options = new()
    {
        BaseDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(6),
        MaxRetryAfter = TimeSpan.FromSeconds(30),
    };

    // With an attempt and time to spare. Half of the base delay is half a second.
    [Theory]
    [InlineData(RtcRetryClass.Never, RtcIdempotency.None, "none")]
    [InlineData(RtcRetryClass.Never, RtcIdempotency.Idempotent, "none")]
    [InlineData(RtcRetryClass.Never, RtcIdempotency.ReadOnly, "none")]
    [InlineData(RtcRetryClass.Rejected, RtcIdempotency.None, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, RtcIdempotency.Idempotent, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, RtcIdempotency.ReadOnly, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Unknown, RtcIdempotency.None, "none")]
    [InlineData(RtcRetryClass.Unknown, RtcIdempotency.Idempotent, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Unknown, RtcIdempotency.ReadOnly, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Clock, RtcIdempotency.None, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Clock, RtcIdempotency.Idempotent, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Clock, RtcIdempotency.ReadOnly, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, RtcIdempotency.None, "credentials, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, RtcIdempotency.Idempotent, "credentials, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, RtcIdempotency.ReadOnly, "credentials, retry after 0 s")]
    public void The_class_of_the_error_and_the_kind_of_the_action_decide(RtcRetryClass retryClass, RtcIdempotency idempotency, string expected) =>
        Assert.Equal(expected, Decide(Error(retryClass), State() with { Idempotency = idempotency }));

    // Clock and credentials are mended for the calls to come, too.
    [Theory]
    [InlineData(RtcRetryClass.Never, 3, "none")]
    [InlineData(RtcRetryClass.Never, 4, "none")]
    [InlineData(RtcRetryClass.Rejected, 3, "quota, retry after 2 s")]
    [InlineData(RtcRetryClass.Rejected, 4, "none")]
    [InlineData(RtcRetryClass.Rejected, 5, "none")]
    [InlineData(RtcRetryClass.Unknown, 3, "quota, retry after 2 s")]
    [InlineData(RtcRetryClass.Unknown, 4, "none")]
    [InlineData(RtcRetryClass.Clock, 3, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Clock, 4, "clock by 3600 s")]
    [InlineData(RtcRetryClass.Credentials, 3, "credentials, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, 4, "credentials")]
    public void The_last_attempt_is_not_followed_by_another(RtcRetryClass retryClass, int tries, string expected) =>
        Assert.Equal(expected, Decide(Error(retryClass), State() with { Tries = tries }));

    [Theory]
    [InlineData(RtcRetryClass.Never, -1, "none")]
    [InlineData(RtcRetryClass.Rejected, -1, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, 501, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, 500, "none")]
    [InlineData(RtcRetryClass.Rejected, 0, "none")]
    [InlineData(RtcRetryClass.Unknown, -1, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Unknown, 501, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Unknown, 500, "none")]
    [InlineData(RtcRetryClass.Clock, -1, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Clock, 1, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Clock, 0, "clock by 3600 s")]
    [InlineData(RtcRetryClass.Credentials, -1, "credentials, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, 1, "credentials, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, 0, "credentials")]
    public void A_delay_has_to_be_over_before_the_time_is(RtcRetryClass retryClass, int millisecondsLeft, string expected) =>
        Assert.Equal(expected, Decide(Error(retryClass), State() with { Left = millisecondsLeft < 0 ? Infinite : TimeSpan.FromMilliseconds(millisecondsLeft) }));

    [Theory]
    [InlineData(RtcRetryClass.Never, 0, 60, "none")]
    [InlineData(RtcRetryClass.Rejected, 0, 60, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, 0.4, 60, "quota, retry after 0.5 s")]
    [InlineData(RtcRetryClass.Rejected, 0.6, 60, "quota, retry after 0.6 s")]
    [InlineData(RtcRetryClass.Rejected, 30, 60, "quota, retry after 30 s")]
    [InlineData(RtcRetryClass.Rejected, 30.1, 60, "none")]
    [InlineData(RtcRetryClass.Rejected, 10, 10, "none")]
    [InlineData(RtcRetryClass.Rejected, 10, 10.1, "quota, retry after 10 s")]
    [InlineData(RtcRetryClass.Unknown, 10, 60, "quota, retry after 10 s")]
    [InlineData(RtcRetryClass.Unknown, 31, 60, "none")]
    [InlineData(RtcRetryClass.Clock, 31, 60, "clock by 3600 s, retry after 0 s")]
    [InlineData(RtcRetryClass.Credentials, 31, 60, "credentials, retry after 0 s")]
    public void The_server_can_ask_for_a_longer_delay_up_to_a_limit(RtcRetryClass retryClass, double asked, double left, string expected) =>
        Assert.Equal(expected, Decide(Error(retryClass, TimeSpan.FromSeconds(asked)), State() with { Left = TimeSpan.FromSeconds(left) }));

    [Theory]
    [InlineData(0, 1, "0 s")]
    [InlineData(0.5, 1, "0.5 s")]
    [InlineData(0.5, 2, "1 s")]
    [InlineData(0.5, 3, "2 s")]
    [InlineData(0.5, 4, "3 s")]
    [InlineData(0.5, 9, "3 s")]
    [InlineData(0.25, 9, "1.5 s")]
    public void The_delay_is_a_random_part_of_a_span_that_doubles_up_to_a_limit(double random, int tries, string delay) => Assert.Equal(
        $"quota, retry after {delay}",
        Decide(Error(RtcRetryClass.Rejected), State() with { Tries = tries, MaxAttempts = 10 }, random));

    [Theory]
    [InlineData(Skewed, false, "clock by 3600 s, retry after 0 s")]
    [InlineData(-Skewed, false, "clock by -3600 s, retry after 0 s")]
    [InlineData(301, false, "clock by 301 s, retry after 0 s")]
    [InlineData(300, false, "none")]
    [InlineData(-300, false, "none")]
    [InlineData(Skewed, true, "none")]
    public void A_clock_that_is_plainly_wrong_is_corrected_once(int skew, bool hasCorrectedClock, string expected) => Assert.Equal(
        expected,
        Decide(Error(RtcRetryClass.Clock, skew: TimeSpan.FromSeconds(skew)), State() with { HasCorrectedClock = hasCorrectedClock }));

    [Fact]
    public void A_clock_whose_skew_is_unknown_is_not_corrected() =>
        Assert.Equal("none", Decide(new RtcServiceException { RetryClass = RtcRetryClass.Clock }, State()));

    [Fact]
    public void Credentials_are_replaced_once() =>
        Assert.Equal("none", Decide(Error(RtcRetryClass.Credentials), State() with { HasReplacedCredentials = true }));

    [Fact]
    public void Clock_and_credentials_are_mended_in_one_call_each()
    {
        Assert.Equal("credentials, retry after 0 s", Decide(Error(RtcRetryClass.Credentials), State() with { HasCorrectedClock = true }));
        Assert.Equal("clock by 3600 s, retry after 0 s", Decide(Error(RtcRetryClass.Clock), State() with { HasReplacedCredentials = true }));
    }

    [Fact]
    public void Errors_of_the_transport_are_decided_by_their_class_too()
    {
        Assert.Equal("quota, retry after 0.5 s", Decide(new RtcTransportException("m") { RetryClass = RtcRetryClass.Rejected }, State()));
        Assert.Equal("quota, retry after 0.5 s", Decide(new RtcTimeoutException("m") { RetryClass = RtcRetryClass.Unknown }, State()));
        Assert.Equal("none", Decide(new RtcTimeoutException("m") { RetryClass = RtcRetryClass.Unknown }, State() with { Idempotency = RtcIdempotency.None }));
    }

    [Theory]
    [InlineData(200, RtcRetryClass.Never)]
    [InlineData(400, RtcRetryClass.Never)]
    [InlineData(401, RtcRetryClass.Never)]
    [InlineData(408, RtcRetryClass.Unknown)]
    [InlineData(429, RtcRetryClass.Rejected)]
    [InlineData(500, RtcRetryClass.Unknown)]
    [InlineData(501, RtcRetryClass.Never)]
    [InlineData(502, RtcRetryClass.Unknown)]
    [InlineData(503, RtcRetryClass.Unknown)]
    [InlineData(504, RtcRetryClass.Unknown)]
    [InlineData(505, RtcRetryClass.Never)]
    public void Without_a_known_code_the_status_gives_the_class(int status, RtcRetryClass expected) => Assert.Equal(expected, RetryPolicy.Classify(status));

    private static string Decide(RtcException error, RetryState call, double random = 0.5)
    {
        var (step, retries, delay, skew) = new RetryPolicy(Options, () => random).Decide(error, call);
        var what = step switch
        {
            RetryStep.CorrectClock => FormattableString.Invariant($"clock by {skew.TotalSeconds} s"),
            RetryStep.ReplaceCredentials => "credentials",
            RetryStep.TakeQuota => "quota",
            _ => "none",
        };
        return retries ? FormattableString.Invariant($"{what}, retry after {delay.TotalSeconds} s") : what;
    }

    // The first of four attempts at a call with a minute left, of an action that may be sent twice.
    private static RetryState State() => new(RtcIdempotency.Idempotent, Tries: 1, MaxAttempts: 4, Left: TimeSpan.FromMinutes(1));

    private static RtcServiceException Error(RtcRetryClass retryClass, TimeSpan? retryAfter = null, TimeSpan? skew = null) =>
        new() { RetryClass = retryClass, RetryAfter = retryAfter, ClockSkew = skew ?? TimeSpan.FromSeconds(Skewed) };
}
