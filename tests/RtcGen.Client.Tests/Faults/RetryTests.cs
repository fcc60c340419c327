namespace RtcGen.Client.Tests.Faults;

/// <summary>How attempts follow each other, beyond the table of faults.</summary>
public sealed class RetryTests
{
    private const RtcIdempotency Kind = RtcIdempotency.Idempotent;

    [Fact]
    public async Task Each_attempt_is_signed_afresh()
    {
        await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429, "2")]);

        await call.RunAsync(Kind);

        Assert.Equal(["20240115T080000Z", "20240115T080002Z", "20240115T080004Z", "20240115T080006Z"], call.Server.Dates);
        Assert.Equal(4, call.Server.Signatures.Distinct().Count());
    }

    [Fact]
    public async Task A_pause_is_anything_up_to_its_longest_which_doubles_up_to_a_limit()
    {
        var chances = new Queue<double>([0, 0.5, 0.5, 0.5, 0.5]);
        await using var call = new FaultCall(
            [Steps.Error("FlowLimitExceeded", 429)],
            retry: new() { MaxAttempts = 6, BaseDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(5) },
            random: chances.Dequeue);

        await call.RunAsync(Kind);

        // Nothing of 1 s, then half of 2 s, 4 s, 5 s and 5 s.
        Assert.Equal([0, 0, 1000, 3000, 5500, 8000], call.Clock.Attempts);
    }

    [Fact]
    public async Task By_default_chance_decides()
    {
        var first = new HashSet<int>();
        for (var i = 0; i < 20; i++)
        {
            await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429), Steps.Success], isRandom: true);
            Assert.Null(await call.RunAsync(Kind));
            Assert.InRange(call.EndedAt, 0, 300);
            first.Add(call.EndedAt);
        }

        Assert.InRange(first.Count, 5, 20);
    }

    [Fact]
    public async Task A_call_can_be_told_not_to_be_repeated()
    {
        await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429)]);

        var error = Assert.IsType<RtcServiceException>(await call.RunAsync(Kind, new() { MaxAttempts = 1 }));

        Assert.Equal(1, error.Attempts);
        Assert.Equal([0], call.Clock.Attempts);
    }

    [Fact]
    public async Task The_quota_of_a_client_runs_dry_when_nothing_succeeds_and_fills_again()
    {
        var answers = Steps.Error("FlowLimitExceeded", 429);
        await using var call = new FaultCall([Steps.AtRequest(exchange => answers.Act(exchange))]);

        // 500 tokens are 100 repetitions: 33 calls with 3 each, and one more.
        for (var i = 0; i < 40; i++)
        {
            await call.RunAsync(Kind);
        }

        Assert.Equal(40 + 100, call.Clock.Attempts.Count);

        answers = Steps.Success;
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await call.RunAsync(Kind));
        }

        // Five successes pay for one repetition.
        answers = Steps.Error("FlowLimitExceeded", 429);
        var error = Assert.IsType<RtcServiceException>(await call.RunAsync(Kind));
        Assert.Equal(2, error.Attempts);
    }

    [Fact]
    public async Task The_clock_stays_corrected_for_later_calls_and_is_corrected_once_per_call()
    {
        await using var call = new FaultCall([Steps.CheckingClock], wrongClock: TimeSpan.FromHours(-7));

        Assert.Null(await call.RunAsync(Kind));
        Assert.Null(await call.RunAsync(Kind));

        Assert.Equal(["20240115T010000Z", "20240115T080000Z", "20240115T080000Z"], call.Server.Dates);
    }

    [Fact]
    public async Task Calls_that_find_the_clock_wrong_together_correct_it_once()
    {
        await using var call = new FaultCall(
            [Steps.Error("InvalidTimestamp", 400, date: clock => clock.TrueNow), Steps.Error("InvalidTimestamp", 400, date: clock => clock.TrueNow), Steps.CheckingClock],
            wrongClock: TimeSpan.FromHours(1));

        Assert.Null(await Record.ExceptionAsync(() => Task.WhenAll(call.RunAsync(Kind), call.RunAsync(Kind))));
        Assert.Null(await call.RunAsync(Kind));

        Assert.Equal("20240115T080000Z", call.Server.Dates[^1]);
    }

    [Fact]
    public async Task A_caller_can_give_up_during_a_pause()
    {
        using var source = new CancellationTokenSource();
        await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429)], random: () =>
        {
            source.Cancel();
            return 0.5;
        });

        var error = Assert.IsType<OperationCanceledException>(await call.RunAsync(Kind, cancellationToken: source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal("UpdateSnapshot 2023-11-01 was canceled by the caller.", error.Message);
        Assert.Equal([0], call.Clock.Attempts);
    }

    [Fact]
    public async Task Without_a_time_out_an_attempt_may_take_as_long_as_the_call()
    {
        await using var call = new FaultCall([Steps.Hangs], retry: new() { AttemptTimeout = Timeout.InfiniteTimeSpan }, timeout: TimeSpan.FromHours(2));

        var error = Assert.IsType<RtcTimeoutException>(await call.RunAsync(Kind));

        Assert.Equal((1, TimeSpan.FromHours(2)), (error.Attempts, error.Timeout));
    }

    [Fact]
    public async Task A_server_that_asks_for_too_long_a_wait_is_not_waited_for_even_without_a_deadline()
    {
        await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429, "61")], timeout: Timeout.InfiniteTimeSpan);

        Assert.Equal(1, Assert.IsType<RtcServiceException>(await call.RunAsync(Kind)).Attempts);
    }

    [Fact]
    public async Task The_exception_says_how_often_the_call_was_sent_and_what_is_known_of_the_error()
    {
        await using var call = new FaultCall([Steps.Hangs, Steps.Error("InvalidParameter.TaskAlreadyExists")]);

        var error = Assert.IsType<RtcServiceException>(await call.RunAsync(Kind));

        Assert.Equal(
            $"UpdateSnapshot 2023-11-01: InvalidParameter.TaskAlreadyExists (HTTP 200): No. RequestId {Steps.RequestId}. After 2 attempts. An earlier attempt may have taken effect.",
            error.Message);
        Assert.Equal(RtcGen.Rtc.RtcErrors.InvalidParameterTaskAlreadyExists, error.Code);
        Assert.Equal("A task with this id exists already.", error.Error!.Meaning.English);
        Assert.Equal(RtcRetryClass.Never, error.RetryClass);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(-1)]
    public async Task A_number_of_attempts_that_makes_no_sense_is_refused(int attempts)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultCall([], retry: new() { MaxAttempts = attempts }));
        await using var call = new FaultCall([]);
        Assert.IsType<ArgumentOutOfRangeException>(await call.RunAsync(Kind, new() { MaxAttempts = attempts }));
    }

    public static TheoryData<string, RtcRetryOptions> Nonsense() => new()
    {
        { "BaseDelay", new() { BaseDelay = TimeSpan.Zero } },
        { "BaseDelay", new() { BaseDelay = TimeSpan.FromSeconds(-1) } },
        { "MaxDelay", new() { MaxDelay = TimeSpan.FromMilliseconds(299) } },
        { "MaxDelay", new() { MaxDelay = TimeSpan.FromMinutes(61) } },
        { "MaxRetryAfter", new() { MaxRetryAfter = TimeSpan.FromSeconds(-1) } },
        { "MaxRetryAfter", new() { MaxRetryAfter = TimeSpan.MaxValue } },
        { "AttemptTimeout", new() { AttemptTimeout = TimeSpan.Zero } },
        { "AttemptTimeout", new() { AttemptTimeout = TimeSpan.MaxValue } },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void A_time_that_makes_no_sense_is_refused_when_the_client_is_made(string name, RtcRetryOptions options) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new FaultCall([], retry: options)).ParamName);
}
