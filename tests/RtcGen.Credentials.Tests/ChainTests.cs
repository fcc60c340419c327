using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>Several sources in order.</summary>
public sealed class ChainTests : IDisposable
{
    private readonly Machine _machine = new();

    private RtcCredentialChain Usual => new(
        _machine.EnvironmentSource, new RtcProfileCredentials(null, null, TimeProvider.System, _machine.Environment));

    [Fact]
    public async Task The_environment_wins_over_the_profile()
    {
        _machine.WriteProfiles("""{"profiles":{"default":{"access-key":"AKfile","secret-key":"s"}}}""");
        Assert.Equal("AKfile", (await Usual.GetAsync()).AccessKey);
        _machine["VOLC_ACCESSKEY"] = "AKenvironment";
        _machine["VOLC_SECRETKEY"] = Leak.SecretKey;

        Assert.Equal("AKenvironment", (await Usual.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task When_nothing_is_found_each_source_says_why()
    {
        var error = await Leak.Throws<RtcCredentialException>(() => Usual.GetAsync().AsTask());

        Assert.StartsWith("No source has credentials.\n- environment variables: No environment variable contains credentials.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"\n- profile: There are no profiles: {_machine.Profiles} does not exist, and {_machine.OlderFile} does not exist.", error.Message, StringComparison.Ordinal);
        Assert.True(error.NothingFound);
    }

    [Fact]
    public async Task A_source_that_is_broken_stops_the_chain()
    {
        _machine["VOLCENGINE_SECRET_KEY"] = Leak.SecretKey;
        _machine.WriteProfiles("""{"profiles":{"default":{"access-key":"AKfile","secret-key":"s"}}}""");

        var error = await Leak.Throws<RtcCredentialException>(() => Usual.GetAsync().AsTask());
        Assert.StartsWith("The environment variable VOLCENGINE_ACCESS_KEY is not set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_source_that_had_some_is_asked_first_and_told_of_a_refusal()
    {
        var empty = new CountingSource(null);
        var full = new CountingSource(Leak.Credentials);
        var chain = new RtcCredentialChain(empty, full);
        await chain.GetAsync();
        Assert.Same(Leak.Credentials, await chain.GetAsync());

        chain.Invalidate(Leak.Credentials);

        Assert.Equal((1, 2, 0, 1), (empty.Asked, full.Asked, empty.Refused, full.Refused));
    }

    [Fact]
    public async Task When_that_source_has_none_any_more_the_others_are_asked_again()
    {
        var first = new CountingSource(null);
        var second = new CountingSource(Leak.Credentials);
        var chain = new RtcCredentialChain(first, second);
        await chain.GetAsync();
        (first.Keys, second.Keys) = (Leak.Credentials, null);

        Assert.Same(Leak.Credentials, await chain.GetAsync());
        Assert.Equal(2, first.Asked);
    }

    [Fact]
    public async Task Other_exceptions_go_through()
    {
        var chain = new RtcCredentialChain(new CountingSource(null) { Failure = new IOException("The disk is gone.") }, Leak.Credentials);

        await Assert.ThrowsAsync<IOException>(() => chain.GetAsync().AsTask());
    }

    [Fact]
    public void A_chain_without_sources_is_refused_and_one_lists_its_sources()
    {
        Assert.Throws<ArgumentException>("sources", static () => new RtcCredentialChain([]));
        Assert.Throws<ArgumentException>("sources", static () => new RtcCredentialChain(Leak.Credentials, null!));
        Assert.Equal("environment variables, profile", new RtcCredentialChain().ToString());
        Leak.None(new RtcCredentialChain(Leak.Credentials));
    }

    public void Dispose() => _machine.Dispose();

    private sealed class CountingSource(RtcCredentials? keys) : RtcCredentialProvider
    {
        public RtcCredentials? Keys { get; set; } = keys;

        public Exception? Failure { get; init; }

        public int Asked { get; private set; }

        public int Refused { get; private set; }

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            Asked++;
            return Failure is not null ? throw Failure
                : Keys is { } found ? new(found)
                : ValueTask.FromException<RtcCredentials>(new RtcCredentialException("It is empty.") { NothingFound = true });
        }

        public override void Invalidate(RtcCredentials credentials) => Refused++;
    }
}
