using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>Sources that hold whoever asks them: the call ends in its time, and when it is given up, all the same.</summary>
public sealed class BlockedSourceTests : IDisposable
{
    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    private readonly TaskCompletionSource _released = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 15, 8, 0, 0, TimeSpan.Zero));
    private readonly Answering _server = new();

    [Fact]
    public async Task A_provider_that_blocks_its_thread_does_not_hold_a_call_past_its_time()
    {
        using var client = Client(new Blocking(this));

        var call = client.SendAsync(Request);
        _clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<RtcTimeoutException>(() => call);
        Assert.Equal("UpdateSnapshot 2020-12-01 got no credentials within 30 s.", error.Message);
        Assert.Equal(0, error.Attempts);
    }

    [Fact]
    public async Task A_call_that_waits_for_a_blocked_provider_can_be_given_up()
    {
        using var client = Client(new Blocking(this));
        using var giveUp = new CancellationTokenSource();

        var call = client.SendAsync(Request, cancellationToken: giveUp.Token);
        Assert.False(call.IsCompleted);
        await giveUp.CancelAsync();

        Assert.Equal(giveUp.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public async Task However_many_call_few_threads_are_blocked_and_all_go_on_when_they_are_free()
    {
        var provider = new Blocking(this);
        using var client = Client(provider);

        var calls = Enumerable.Range(0, 100).Select(_ => client.SendAsync(Request)).ToArray();
        await provider.Entered.Task;
        _released.TrySetResult();
        await Task.WhenAll(calls);

        Assert.InRange(provider.MostAtOnce, 1, ProviderThread.MaxThreads);
    }

    [Fact]
    public async Task A_call_that_ran_out_of_time_in_the_queue_does_not_ask_any_more()
    {
        var provider = new Blocking(this);
        using var client = Client(provider);
        var calls = Enumerable.Range(0, ProviderThread.MaxThreads + 10).Select(_ => client.SendAsync(Request)).ToArray();
        _clock.Advance(TimeSpan.FromSeconds(30));
        foreach (var call in calls)
        {
            await Assert.ThrowsAsync<RtcTimeoutException>(() => call);
        }

        _released.TrySetResult();
        await client.SendAsync(Request);
        Assert.InRange(provider.Asked, 1, ProviderThread.MaxThreads + 1);
    }

    [Fact]
    public async Task A_provider_that_never_blocks_is_asked_on_the_thread_of_the_caller()
    {
        var provider = new Quick();
        using var client = Client(provider);

        var call = client.SignAsync(Request);

        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(Environment.CurrentManagedThreadId, provider.AskedBy);
        await call;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_that_comes_after_the_call_has_ended_is_observed(bool neverBlocks)
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) => unobserved += e.Exception.ToString().Contains("late-4712", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await LateAsync(neverBlocks);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Equal(0, unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_provider_that_gives_null_is_named(bool neverBlocks)
    {
        using var client = Client(new Late(Task.FromResult<RtcCredentials>(null!), neverBlocks));

        var error = await Assert.ThrowsAsync<RtcCredentialException>(() => client.SendAsync(Request));
        Assert.Equal("UpdateSnapshot 2020-12-01 has no credentials to be signed with: Late returned null instead of credentials.", error.Message);
    }

    public void Dispose()
    {
        _released.TrySetResult();
        _server.Dispose();
    }

    private RtcClient Client(RtcCredentialProvider provider) => new(new() { Credentials = provider, TimeProvider = _clock, HttpHandler = _server, CreateRateLimiter = static _ => null });

    private async Task LateAsync(bool neverBlocks)
    {
        var end = new TaskCompletionSource<RtcCredentials>();
        using var client = Client(new Late(end.Task, neverBlocks));
        var call = client.SendAsync(Request);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<RtcTimeoutException>(() => call);
        end.SetException(new IOException("late-4712"));
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(StubHandler.Json(StubHandler.Success));
    }

    private sealed class Blocking(BlockedSourceTests test) : RtcCredentialProvider
    {
        private int _asked;
        private int _atOnce;
        private int _most;

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Asked => _asked;

        public int MostAtOnce => _most;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _asked);
            var now = Interlocked.Increment(ref _atOnce);
            for (var most = _most; now > most && Interlocked.CompareExchange(ref _most, now, most) != most; most = _most)
            {
            }

            Entered.TrySetResult();
            test._released.Task.GetAwaiter().GetResult();
            Interlocked.Decrement(ref _atOnce);
            return new(Leak.Credentials);
        }
    }

    private sealed class Late(Task<RtcCredentials> end, bool neverBlocks) : RtcCredentialProvider
    {
        public override bool NeverBlocks => neverBlocks;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(end);
    }

    private sealed class Quick : RtcCredentialProvider
    {
        public override bool NeverBlocks => true;

        public int AskedBy { get; private set; }

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            AskedBy = Environment.CurrentManagedThreadId;
            return new(Leak.Credentials);
        }
    }
}
