using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Rtc.V20201201;

namespace RtcGen.Client.Tests.Limits;

public sealed class ClientLimitTests
{
    private const string Messaging = "messaging";
    private const string Update = "UpdateSnapshot 2020-12-01";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Actions_of_a_group_take_from_one_limit_in_whatever_version()
    {
        using var calls = new LimitedCalls();
        await calls.Client.SendUnicastAsync(Unicast());
        calls.LeaveFree(Messaging, 1);

        await calls.Client.SendBroadcastAsync(new() { AppId = "app", RoomId = "room", From = "me", Message = "hi", Binary = false });
        var third = calls.Client.SendAsync(new Rtc.SendUnicastRequest { AppId = "app", From = "me", To = "you", Message = "hi", Binary = false });

        Assert.Equal(Messaging, Assert.Single(calls.Made).Name);
        calls.Clock.Advance(Second - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, calls.Waiting(Messaging));
        Assert.Equal(2, calls.Sent);
        calls.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await third;
        Assert.Equal(3, calls.Sent);
    }

    [Theory]
    [InlineData(1, 499)]
    [InlineData(20, 480)]
    [InlineData(500, 0)]
    [InlineData(501, 0)]
    public async Task A_batch_counts_as_many_calls_as_it_has_receivers_and_at_most_all_there_are(int receivers, int left)
    {
        using var calls = new LimitedCalls();

        await calls.Client.BatchSendRoomUnicastAsync(Batch(receivers), new RtcCallOptions { Validation = RtcValidationMode.Off });

        Assert.Equal(left, calls.Free(Messaging));
    }

    [Fact]
    public async Task An_empty_batch_is_a_call_all_the_same()
    {
        using var calls = new LimitedCalls();

        await calls.Client.BatchSendRoomUnicastAsync(Batch(0), new RtcCallOptions { Validation = RtcValidationMode.Off });

        Assert.Equal(499, calls.Free(Messaging));
    }

    [Theory]
    [InlineData(null, 40, "GetRoomOnlineUsers 2023-11-01, Property == false")]
    [InlineData(false, 40, "GetRoomOnlineUsers 2023-11-01, Property == false")]
    [InlineData(true, 1, "GetRoomOnlineUsers 2023-11-01, Property == true")]
    public async Task A_limit_that_depends_on_the_request_is_the_one_that_holds_for_it(bool? property, int limit, string name)
    {
        using var calls = new LimitedCalls();

        await calls.Client.SendAsync(new Rtc.GetRoomOnlineUsersRequest { AppId = "app", RoomId = "room", Property = property });

        var rate = Assert.Single(calls.Made);
        Assert.Equal((name, limit), (rate.Name, rate.Calls));
        Assert.Equal(limit - 1, calls.Free(name));
    }

    [Fact]
    public async Task A_repetition_takes_a_permit_of_its_own()
    {
        using var calls = new LimitedCalls(failFirst: 2);

        await calls.Client.UpdateSnapshotAsync(Snapshot());

        Assert.Equal(3, calls.Sent);
        Assert.Equal(147, calls.Free(Update));
    }

    [Fact]
    public async Task A_call_that_would_wait_past_its_time_fails_at_once_and_says_what_to_do()
    {
        using var calls = new LimitedCalls();
        await calls.Client.UpdateSnapshotAsync(Snapshot());
        calls.LeaveFree(Update, 0);

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() =>
            calls.Client.UpdateSnapshotAsync(Snapshot(), new RtcCallOptions { Timeout = TimeSpan.FromMilliseconds(500) }));

        Assert.Equal(
            "UpdateSnapshot 2020-12-01 was held back by the rate limit UpdateSnapshot 2020-12-01 (150 calls per 1 s): the wait would be 1 s, longer than the 0.5 s left. "
            + "A permit may be available in 1 s. Call less often, or give the call more time; RtcClientOptions.CreateRateLimiter sets another limit. Nothing was sent.",
            error.Message);
        Assert.Equal((Second, 0, false, RtcRetryClass.Rejected), (error.RetryAfter!.Value, error.Attempts, error.MayHaveTakenEffect, error.RetryClass));
        Assert.Equal(new RtcRate("rtc", Update, 150, seconds: 1), error.Rate);
        Assert.Equal(1, calls.Sent);
        Assert.Equal(0, calls.Waiting(Update));
    }

    [Fact]
    public async Task A_repetition_that_is_held_back_says_how_often_the_call_was_sent()
    {
        using var calls = new LimitedCalls(rate => new RtcRateLimiter(rate with { Calls = 1 }), failFirst: 1);

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() =>
            calls.Client.UpdateSnapshotAsync(Snapshot(), new RtcCallOptions { Timeout = TimeSpan.FromMilliseconds(100) }));

        Assert.Equal((1, false), (error.Attempts, error.MayHaveTakenEffect));
        Assert.EndsWith("The call did not take effect.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_ends_at_once_when_the_caller_gives_the_call_up()
    {
        using var calls = new LimitedCalls();
        await calls.Client.UpdateSnapshotAsync(Snapshot());
        calls.LeaveFree(Update, 0);
        using var cancellation = new CancellationTokenSource();
        var call = calls.Client.UpdateSnapshotAsync(Snapshot(), cancellation.Token);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal("UpdateSnapshot 2020-12-01 was canceled by the caller.", error.Message);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal((1, 0), (calls.Sent, calls.Waiting(Update)));
    }

    [Fact]
    public async Task Without_limiters_nothing_is_held_back()
    {
        using var calls = new LimitedCalls(static _ => null);

        for (var i = 0; i < 200; i++)
        {
            await calls.Client.UpdateSnapshotAsync(Snapshot());
        }

        Assert.Equal(200, calls.Sent);
        Assert.Single(calls.Made);
    }

    [Fact]
    public async Task A_limiter_of_ones_own_is_asked_and_its_refusal_explained()
    {
        using var own = new TokenBucketRateLimiter(new() { TokenLimit = 150, TokensPerPeriod = 150, ReplenishmentPeriod = Second, AutoReplenishment = false, QueueLimit = 0 });
        using var calls = new LimitedCalls(_ => own);
        await calls.Client.UpdateSnapshotAsync(Snapshot());
        Assert.Equal(149, own.GetStatistics()!.CurrentAvailablePermits);
        Assert.True(own.AttemptAcquire(149).IsAcquired);

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() => calls.Client.UpdateSnapshotAsync(Snapshot()));

        Assert.Equal(Second, error.RetryAfter);
        Assert.Contains(": no permit is available. A permit may be available in 1 s.", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, calls.Sent);
    }

    [Fact]
    public async Task The_reason_that_a_limiter_of_ones_own_gives_is_passed_on()
    {
        using var own = new ConcurrencyLimiter(new() { PermitLimit = 150, QueueLimit = 0 });
        using var calls = new LimitedCalls(_ => own);
        using var taken = own.AttemptAcquire(150);

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() => calls.Client.UpdateSnapshotAsync(Snapshot()));

        Assert.Contains("Queue limit reached", error.Message, StringComparison.Ordinal);
        Assert.Null(error.RetryAfter);
    }

    [Fact]
    public async Task A_limiter_of_ones_own_is_waited_for_as_long_as_the_call_may_take()
    {
        using var own = new ConcurrencyLimiter(new() { PermitLimit = 150, QueueLimit = 150 });
        using var calls = new LimitedCalls(_ => own);
        using var taken = own.AttemptAcquire(150);
        var call = calls.Client.UpdateSnapshotAsync(Snapshot(), new RtcCallOptions { Timeout = Second });

        calls.Clock.Advance(Second);

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() => call);
        Assert.Contains("timed out after waiting 1 s for a permit", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, own.GetStatistics()!.CurrentQueuedCount);
    }

    [Fact]
    public async Task Two_clients_with_the_same_limiters_share_a_limit()
    {
        using var first = new LimitedCalls();
        using var second = new LimitedCalls(rate => first.Limiters[rate.Name]);
        await first.Client.UpdateSnapshotAsync(Snapshot());

        await second.Client.UpdateSnapshotAsync(Snapshot());

        Assert.Equal(148, first.Free(Update));
    }

    [Fact]
    public async Task A_client_disposes_the_limiters_it_made()
    {
        var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("key", "secret"), HttpHandler = new LimitedCalls.Server(), TimeProvider = new FakeTimeProvider(LimitedCalls.Start) });
        for (var i = 0; i < 150; i++)
        {
            await client.UpdateSnapshotAsync(Snapshot());
        }

        var waiting = client.UpdateSnapshotAsync(Snapshot());
        await client.DisposeAsync();

        // The caller knows the client, not its limiters.
        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        Assert.Equal("RtcGen.RtcClient", error.ObjectName);
    }

    [Fact]
    public async Task A_client_does_not_dispose_the_limiters_it_was_given()
    {
        using var own = new RtcRateLimiter(new RtcRate("rtc", "own", 150, seconds: 1));
        var calls = new LimitedCalls(_ => own);
        await calls.Client.UpdateSnapshotAsync(Snapshot());

        calls.Dispose();

        Assert.True(own.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task A_call_that_need_not_wait_costs_no_more_memory_than_one_without_a_limit()
    {
        using var limited = new LimitedCalls(static rate => new RtcRateLimiter(rate with { Calls = 100_000 }));
        using var free = new LimitedCalls(static _ => null);

        Assert.Equal(await BytesPerCallAsync(free), await BytesPerCallAsync(limited));
    }

    private static async Task<long> BytesPerCallAsync(LimitedCalls calls)
    {
        const int Calls = 200;
        var request = Snapshot();
        var least = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
            {
                await calls.Client.UpdateSnapshotAsync(request);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least / Calls;
    }

    private static UpdateSnapshotRequest Snapshot() => new() { AppId = "app", RoomId = "room", TaskId = "task" };

    private static SendUnicastRequest Unicast() => new() { AppId = "app", From = "me", To = "you", Message = "hi", Binary = false };

    private static BatchSendRoomUnicastRequest Batch(int receivers) => new()
    {
        AppId = "app",
        RoomId = "room",
        From = "me",
        To = [.. Enumerable.Range(0, receivers).Select(i => $"user-{i}")],
        Message = "hi",
        Binary = false,
    };
}
