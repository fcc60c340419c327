using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Credentials.Tests;

/// <summary>A source that cannot work is refused when the client is made, not at its first call.</summary>
public sealed class NewClientTests : IDisposable
{
    private readonly Machine _machine = new();

    [Fact]
    public void A_profile_that_does_not_exist()
    {
        _machine.WriteProfiles($$$$"""{"profiles":{"default":{"access-key":"AKfile","secret-key":"{{{{Leak.SecretKey}}}}"}}}""");

        var error = Leak.None(Assert.Throws<RtcCredentialException>(() => Made(Profile("prod"))));

        Assert.Contains("'prod'", error.Message, StringComparison.Ordinal);
        Made(Profile(null)).Dispose();
    }

    [Fact]
    public void A_file_that_is_not_JSON()
    {
        _machine.WriteProfiles("access-key: AKfile");
        var error = Assert.Throws<RtcCredentialException>(() => Made(Profile(null)));
        Assert.Contains(_machine.Profiles, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_pair_in_the_environment()
    {
        _machine["VOLCENGINE_ACCESS_KEY"] = "AKenvironment";
        var error = Assert.Throws<RtcCredentialException>(() => Made(_machine.EnvironmentSource));
        Assert.Contains("VOLCENGINE_SECRET_KEY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_in_which_no_source_has_any()
    {
        var chain = new RtcCredentialChain(_machine.EnvironmentSource, Profile(null));

        var error = Assert.Throws<RtcCredentialException>(() => Made(chain));

        Assert.StartsWith("No source has credentials.\n- environment variables: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("\n- profile: ", error.Message, StringComparison.Ordinal);
        _machine.WriteProfiles("""{"profiles":{"default":{"access-key":"AKfile","secret-key":"s"}}}""");
        Made(chain).Dispose();
    }

    [Fact]
    public void A_chain_with_a_source_that_has_to_ask_is_not_refused() =>
        Made(new RtcCredentialChain(_machine.EnvironmentSource, new Asking())).Dispose();

    public void Dispose() => _machine.Dispose();

    private static RtcClient Made(RtcCredentialProvider credentials) => new(new RtcClientOptions { Credentials = credentials });

    private RtcProfileCredentials Profile(string? name) => new(name, null, TimeProvider.System, _machine.Environment);

    private sealed class Asking : RtcCredentialProvider
    {
        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(Leak.Credentials);
    }
}
