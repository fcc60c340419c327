using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>When temporary credentials are fetched, and who waits for it. The clock moves only when told.</summary>
public class RefreshTests
{
    private readonly ScriptedSource _source = ScriptedSource.OnOneThread();

    [Theory]
    [InlineData(3600, 2880)]
    [InlineData(900, 600)]
    [InlineData(1500, 1200)]
    [InlineData(600, 300)]
    [InlineData(300, 150)]
    [InlineData(60, 30)]
    public void Credentials_stay_fresh_for_80_percent_of_their_life_or_all_but_5_minutes_but_at_least_half(int life, int fresh) =>
        Assert.Equal(TimeSpan.FromSeconds(fresh), CredentialLease.FreshFor(TimeSpan.FromSeconds(life)));

    [Fact]
    public async Task Fresh_credentials_are_given_at_once_and_are_the_same_object()
    {
        var keys = await _source.FilledAsync();
        _source.Clock.Advance(TimeSpan.FromMinutes(48) - TimeSpan.FromTicks(1));

        Assert.Same(keys, _source.Now());
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task Fresh_credentials_cost_no_allocation()
    {
        await _source.FilledAsync();
        _source.Now();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _source.Now();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999);
    }

    [Fact]
    public async Task Stale_credentials_are_given_at_once_while_one_fetch_runs_behind()
    {
        var old = await _source.FilledAsync();
        _source.Clock.Advance(TimeSpan.FromMinutes(48));

        Assert.Same(old, _source.Now());
        Assert.Same(old, _source.Now());
        Assert.Equal(2, _source.Fetches);

        var fresh = _source.Succeed();
        Assert.Same(fresh, _source.Now());
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public async Task Credentials_that_ended_are_not_given_and_callers_wait_for_the_fetch()
    {
        await _source.FilledAsync();
        _source.Clock.Advance(TimeSpan.FromHours(1));

        var waiting = _source.Ask();
        Assert.False(waiting.IsCompleted);
        Assert.Same(_source.Succeed(), await waiting);
    }

    [Fact]
    public async Task A_fetch_behind_that_is_overtaken_by_the_end_is_waited_for_and_not_doubled()
    {
        await _source.FilledAsync(TimeSpan.FromSeconds(16));
        _source.Clock.Advance(TimeSpan.FromSeconds(8));
        _source.Now();
        _source.Clock.Advance(TimeSpan.FromSeconds(8));

        var waiting = _source.Ask();
        Assert.Equal(2, _source.Fetches);
        Assert.Same(_source.Succeed(), await waiting);
    }

    [Fact]
    public async Task Credentials_without_an_end_stay_until_they_are_refused()
    {
        var waiting = _source.Ask();
        var lasting = ScriptedSource.Keys(1);
        _source.Succeed(lasting);
        Assert.Same(lasting, await waiting);
        _source.Clock.Advance(TimeSpan.FromDays(3650));

        Assert.Same(lasting, _source.Now());
        _source.Invalidate(lasting);
        Assert.False(_source.Ask().IsCompleted);
    }

    [Fact]
    public async Task Refused_credentials_are_not_given_again_and_others_are_not_touched_by_a_late_refusal()
    {
        var refused = await _source.FilledAsync();
        _source.Invalidate(refused);
        var waiting = _source.Ask();
        var next = _source.Succeed();
        Assert.Same(next, await waiting);

        _source.Clock.Advance(TimeSpan.FromSeconds(5));
        _source.Invalidate(refused);
        Assert.Same(next, _source.Now());
    }

    [Fact]
    public async Task A_server_that_refuses_everything_brings_on_one_fetch_a_second()
    {
        _source.Invalidate(await _source.FilledAsync());
        var second = _source.Ask();
        var keys = _source.Succeed();
        await second;

        _source.Clock.Advance(TimeSpan.FromMilliseconds(999));
        _source.Invalidate(keys);
        Assert.Same(keys, _source.Now());

        _source.Clock.Advance(TimeSpan.FromMilliseconds(1));
        _source.Invalidate(keys);
        Assert.False(_source.Ask().IsCompleted);
    }

    [Fact]
    public async Task A_failure_behind_is_reported_and_the_stale_credentials_stay_in_use_until_the_pause_is_over()
    {
        var old = await _source.FilledAsync();
        _source.Clock.Advance(TimeSpan.FromMinutes(48));
        _source.Now();
        _source.Fail();

        Assert.Equal("The source is down.", Assert.Single(_source.Reported).Message);
        Assert.Same(old, _source.Now());
        _source.Clock.Advance(TimeSpan.FromMilliseconds(749));
        _source.Now();
        Assert.Equal(2, _source.Fetches);
        _source.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Same(old, _source.Now());
        Assert.Equal(3, _source.Fetches);
    }

    [Fact]
    public async Task Without_usable_credentials_a_failure_reaches_all_who_wait_and_the_next_callers_hear_it_until_the_pause_is_over()
    {
        var waiting = Enumerable.Range(0, 10).Select(_ => _source.Ask()).ToArray();
        _source.Fail();
        foreach (var one in waiting)
        {
            Assert.Equal("The source is down.", (await Leak.Throws<RtcCredentialException>(() => one)).Message);
        }

        var early = await Leak.Throws<RtcCredentialException>(() => _source.Ask());
        Assert.Equal("The source is down. The next attempt is due in 0.8 s.", early.Message);
        Assert.Equal(1, _source.Fetches);

        _source.Clock.Advance(TimeSpan.FromMilliseconds(750));
        var retried = _source.Ask();
        Assert.Same(_source.Succeed(), await retried);
    }

    [Fact]
    public async Task Pauses_double_up_to_30_seconds_and_a_success_forgets_them()
    {
        // With chance in the middle each is 3/4 of 1, 2, 4, 8, 16, 30 and 30 s.
        foreach (var pause in new[] { 750, 1500, 3000, 6000, 12000, 22500, 22500 })
        {
            var waiting = _source.Ask();
            _source.Fail();
            await Assert.ThrowsAsync<RtcCredentialException>(() => waiting);
            var fetches = _source.Fetches;
            _source.Clock.Advance(TimeSpan.FromMilliseconds(pause - 1));
            await Assert.ThrowsAsync<RtcCredentialException>(() => _source.Ask());
            Assert.Equal(fetches, _source.Fetches);
            _source.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await _source.FilledAsync();
        _source.Clock.Advance(TimeSpan.FromHours(1));
        var failing = _source.Ask();
        _source.Fail();
        await Assert.ThrowsAsync<RtcCredentialException>(() => failing);
        _source.Clock.Advance(TimeSpan.FromMilliseconds(750));
        Assert.False(_source.Ask().IsCompleted);
    }

    [Fact]
    public void A_pause_is_random_between_half_and_all()
    {
        Assert.Equal(TimeSpan.FromSeconds(0.5), FetchBackoff.GetDelay(1, 0));
        Assert.Equal(TimeSpan.FromSeconds(15), FetchBackoff.GetDelay(2000, 0));
        Assert.InRange(FetchBackoff.GetDelay(6, 0.999999), TimeSpan.FromSeconds(29.9), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_clock_set_back_does_not_prolong_a_pause()
    {
        var waiting = _source.Ask();
        _source.Fail();
        await Assert.ThrowsAsync<RtcCredentialException>(() => waiting);
        _source.Clock.Setting = TimeSpan.FromDays(-1);
        _source.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(_source.Ask().IsCompleted);
    }

    [Fact]
    public async Task The_first_caller_may_give_up_without_disturbing_the_fetch_or_the_others()
    {
        using var leader = new CancellationTokenSource();
        using var follower = new CancellationTokenSource();
        var first = _source.Ask(leader.Token);
        var second = _source.Ask(follower.Token);
        var third = _source.Ask();

        await leader.CancelAsync();
        Assert.Equal(leader.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first)).CancellationToken);
        await follower.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        Assert.False(_source.LastToken.IsCancellationRequested);
        Assert.Same(_source.Succeed(), await third);
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task A_caller_that_has_given_up_already_starts_no_fetch()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _source.Ask(new(canceled: true)));
        Assert.Equal(0, _source.Fetches);
    }

    [Fact]
    public async Task A_fetch_that_hangs_ends_after_its_time_limit_even_when_it_ignores_its_token()
    {
        var waiting = _source.Ask();
        _source.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _source.Clock.Advance(TimeSpan.FromTicks(1));

        var failure = await Leak.Throws<RtcCredentialException>(() => waiting);
        Assert.Equal("ScriptedSource got no credentials within 10 s.", failure.Message);
        Assert.True(_source.LastToken.IsCancellationRequested);
        Assert.Same(failure, Assert.Single(_source.Reported));
    }

    [Fact]
    public async Task An_answer_after_the_time_limit_does_not_count_and_a_late_failure_is_observed()
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) => unobserved += e.Exception.ToString().Contains("late-4711", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await LateFailure();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }
    }

    [Fact]
    public async Task Credentials_that_have_ended_when_they_come_are_a_failure_that_names_both_times()
    {
        var waiting = _source.Ask();
        _source.Succeed(ScriptedSource.Keys(1, ScriptedSource.Start));

        var failure = await Leak.Throws<RtcCredentialException>(() => waiting);
        Assert.Equal(
            "ScriptedSource fetched credentials that expired at 2024-01-15 08:00:00Z, and it is 2024-01-15 08:00:00Z: check the clock of this machine and the source.",
            failure.Message);
    }

    [Fact]
    public async Task Other_exceptions_and_null_become_a_credential_exception()
    {
        var waiting = _source.Ask();
        _source.Fail(new IOException("The disk is gone."));
        var failure = await Leak.Throws<RtcCredentialException>(() => waiting);
        Assert.Equal("ScriptedSource could not fetch credentials: The disk is gone.", failure.Message);
        Assert.IsType<IOException>(failure.InnerException);

        _source.Clock.Advance(TimeSpan.FromSeconds(1));
        waiting = _source.Ask();
        _source.Succeed(default(RtcCredentials)!);
        failure = await Leak.Throws<RtcCredentialException>(() => waiting);
        Assert.Equal("ScriptedSource fetched null instead of credentials.", failure.Message);
    }

    [Fact]
    public async Task A_listener_that_throws_breaks_nothing()
    {
        _source.ListenerThrows = true;
        var waiting = _source.Ask();
        _source.Fail();
        Assert.Equal("The source is down.", (await Assert.ThrowsAsync<RtcCredentialException>(() => waiting)).Message);
        _source.Clock.Advance(TimeSpan.FromSeconds(1));
        await _source.FilledAsync();
    }

    private async Task LateFailure()
    {
        var source = ScriptedSource.OnOneThread();
        var waiting = source.Ask();
        source.Clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<RtcCredentialException>(() => waiting);
        source.Fail(new IOException("late-4711"));
        await Assert.ThrowsAsync<RtcCredentialException>(() => source.Ask());
    }
}
