using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>A fetch that holds its thread.</summary>
public sealed class BlockedFetchTests : IDisposable
{
    private readonly TaskCompletionSource _released = new();
    private readonly FakeTimeProvider _clock = new(ScriptedSource.Start);

    [Fact]
    public async Task A_fetch_that_blocks_its_thread_ends_with_its_time_limit_and_no_other_begins_until_it_is_free()
    {
        var source = new BlockingFetch(this);
        var first = source.GetAsync().AsTask();
        await source.Entered.Task;
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("BlockingFetch got no credentials within 10 s.", (await Assert.ThrowsAsync<RtcCredentialException>(() => first)).Message);

        _clock.Advance(TimeSpan.FromSeconds(1));

        // Real time only turns a wait without an end into a failure.
        var second = await Assert.ThrowsAsync<RtcCredentialException>(() => source.GetAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal("BlockingFetch is still blocked by an earlier fetch.", second.Message);
        Assert.Equal(1, source.Fetches);

        _released.TrySetResult();
        await source.Left.Task;
        Exception? error;
        do
        {
            // The thread counts as free a moment after it has left.
            _clock.Advance(TimeSpan.FromSeconds(30));
            error = await Record.ExceptionAsync(async () => Assert.Same(Leak.Credentials, await source.GetAsync()));
        }
        while (error is RtcCredentialException);
        Assert.Null(error);
    }

    public void Dispose() => _released.TrySetResult();

    private sealed class BlockingFetch(BlockedFetchTests test) : RtcRefreshingCredentials(test._clock)
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Fetches { get; private set; }

        protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
        {
            Fetches++;
            Entered.TrySetResult();
            test._released.Task.GetAwaiter().GetResult();
            Left.TrySetResult();
            return Task.FromResult(Leak.Credentials);
        }
    }
}
