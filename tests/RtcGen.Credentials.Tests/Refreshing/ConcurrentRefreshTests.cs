namespace RtcGen.Credentials.Tests;

/// <summary>Many callers on real threads.</summary>
public class ConcurrentRefreshTests
{
    [Fact]
    public async Task A_thousand_who_wait_cause_one_fetch()
    {
        var source = new ScriptedSource();
        var ready = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 1000).Select(i => Task.Run(async () =>
        {
            await ready.Task;
            return await source.GetAsync(i % 10 == 0 ? impatient.Token : default);
        })).ToArray();

        ready.SetResult();
        await UntilAsync(() => source.Fetches == 1);
        await impatient.CancelAsync();
        foreach (var one in waiting.Where(static (_, i) => i % 10 == 0))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        var keys = source.Succeed();
        foreach (var one in waiting.Where(static (_, i) => i % 10 != 0))
        {
            Assert.Same(keys, await one);
        }

        Assert.Equal(1, source.Fetches);
    }

    [Fact]
    public async Task A_thousand_with_stale_credentials_go_on_at_once_and_cause_one_fetch()
    {
        var source = new ScriptedSource();
        var first = source.Ask();
        await UntilAsync(() => source.Fetches == 1);
        var old = source.Succeed();
        await first;
        source.Clock.Advance(TimeSpan.FromMinutes(50));

        await Parallel.ForAsync(0, 1000, async (_, token) => Assert.Same(old, await source.GetAsync(token)));

        await UntilAsync(() => source.Fetches == 2);
        await Task.Delay(5);
        Assert.Equal(2, source.Fetches);
    }

    [Fact]
    public async Task A_fetch_does_not_run_in_the_context_of_the_caller_that_starts_it()
    {
        var context = new AsyncLocal<string>();
        var source = new ContextSource(context);
        context.Value = "the caller's";

        await source.GetAsync();

        Assert.Null(source.Seen);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 5000, "It does not come to that.");
            await Task.Delay(1);
        }
    }

    private sealed class ContextSource(AsyncLocal<string> context) : RtcRefreshingCredentials
    {
        public string? Seen { get; private set; } = "nothing";

        protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
        {
            Seen = context.Value;
            return Task.FromResult(ScriptedSource.Keys(1));
        }
    }
}
