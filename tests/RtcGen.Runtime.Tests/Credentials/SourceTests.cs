using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>What keys and sources of them say of themselves, and what they give a call.</summary>
public sealed class SourceTests
{
    private static readonly DateTimeOffset Noon = new(2024, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Keys_are_the_same_when_all_three_are_whenever_they_expire()
    {
        var keys = new RtcCredentials("AK", "secret", "token");

        Assert.True(keys.HasSameKeys(keys));
        Assert.True(keys.HasSameKeys(new("AK", "secret", "token", Noon)));
        Assert.False(keys.HasSameKeys(new("AX", "secret", "token")));
        Assert.False(keys.HasSameKeys(new("AK", "secrex", "token")));
        Assert.False(keys.HasSameKeys(new("AK", "secret", "tokex")));
        Assert.False(keys.HasSameKeys(new("AK", "secret")));
        Assert.Throws<ArgumentNullException>("other", () => keys.HasSameKeys(null!));
    }

    [Theory]
    [InlineData("12345678", "****")]
    [InlineData("123456789", "1234****")]
    public void A_short_access_key_is_not_shown_at_all(string accessKey, string shown) => Assert.Equal(shown, new RtcCredentials(accessKey, "secret").ToString());

    [Fact]
    public void Keys_know_when_they_expire_and_never_block()
    {
        Assert.Equal(Noon, new RtcCredentials("AK", "secret", "token", Noon).ExpiresAt);
        Assert.Null(new RtcCredentials("AK", "secret").ExpiresAt);
        Assert.True(new RtcCredentials("AK", "secret").NeverBlocks);
    }

    [Fact]
    public async Task A_source_without_keys_says_what_to_set_when_an_action_is_signed()
    {
        var source = RtcCredentials.Anonymous;
        using var server = new StubHandler();
        using var client = new RtcClient(new() { Credentials = source, HttpHandler = server });

        var error = await Assert.ThrowsAsync<RtcCredentialException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(
            "UpdateSnapshot 2020-12-01 has no credentials to be signed with: RtcCredentials.Anonymous has no keys, and serves actions only that are not signed. Set RtcClientOptions.Credentials to keys or to a source of them.",
            error.Message);
        Assert.True(source.NeverBlocks);
        Assert.Equal("anonymous", source.ToString());
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public void A_source_may_block_and_checks_nothing_unless_it_says_so()
    {
        var source = new Plain(new(Leak.Credentials));

        Assert.False(source.NeverBlocks);
        source.Validate();
        source.Invalidate(Leak.Credentials);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_source_that_takes_its_time_is_waited_for(bool neverBlocks)
    {
        var given = new TaskCompletionSource<RtcCredentials>();
        var source = new Plain(new(given.Task)) { Never = neverBlocks };
        var asked = source.AskAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None).AsTask();
        Assert.False(asked.IsCompleted);

        given.SetResult(Leak.Credentials);

        Assert.Same(Leak.Credentials, await asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_source_throws_is_thrown_as_it_is(bool neverBlocks)
    {
        var thrown = new IOException("disk");
        var source = new Plain(ValueTask.FromException<RtcCredentials>(thrown)) { Never = neverBlocks };

        Assert.Same(thrown, await Assert.ThrowsAsync<IOException>(() => source.AskAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None).AsTask()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wait_for_a_source_ends_with_its_time_and_with_its_caller(bool neverBlocks)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var given = new CancellationTokenSource();
        var source = new Plain(new(new TaskCompletionSource<RtcCredentials>().Task)) { Never = neverBlocks };
        var late = source.AskAsync(TimeSpan.FromSeconds(1), clock, CancellationToken.None).AsTask();
        var left = source.AskAsync(Timeout.InfiniteTimeSpan, clock, given.Token).AsTask();

        clock.Advance(TimeSpan.FromSeconds(1));
        await given.CancelAsync();

        var timeout = await Assert.ThrowsAsync<TimeoutException>(() => late);
        Assert.True(neverBlocks || timeout.Message == "The provider returned no credentials in time.");
        Assert.Equal(given.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left)).CancellationToken);
    }

    [Fact]
    public async Task A_thread_that_threw_is_free_for_the_next_call()
    {
        var source = new Plain(default) { Thrown = new IOException("disk") };
        for (var i = 0; i < ProviderThread.MaxThreads + 1; i++)
        {
            await Assert.ThrowsAsync<IOException>(() => source.AskAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None).AsTask());
        }
    }

    private sealed class Plain(ValueTask<RtcCredentials> given) : RtcCredentialProvider
    {
        public bool? Never { get; init; }

        public Exception? Thrown { get; init; }

        public override bool NeverBlocks => Never ?? base.NeverBlocks;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => Thrown is null ? given : throw Thrown;
    }
}
