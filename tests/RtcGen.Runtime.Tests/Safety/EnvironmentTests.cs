using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>The environment belongs to the whole process, so nothing else runs meanwhile.</summary>
[Collection(nameof(EnvironmentTests))]
[CollectionDefinition(nameof(EnvironmentTests), DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Names = ["VOLCENGINE_ACCESS_KEY", "VOLCENGINE_SECRET_KEY", "VOLCENGINE_SESSION_TOKEN"];

    private readonly string?[] _before = [.. Names.Select(Environment.GetEnvironmentVariable)];

    [Fact]
    public void A_key_pair_is_read_from_the_environment()
    {
        Set(Leak.AccessKey, Leak.SecretKey, null);
        var credentials = RtcCredentials.FromEnvironment();

        Assert.Equal(Leak.AccessKey, credentials.AccessKey);
        Assert.False(credentials.IsTemporary);
    }

    [Fact]
    public void A_session_token_makes_the_pair_temporary_and_an_empty_one_does_not()
    {
        Set(Leak.AccessKey, Leak.SecretKey, Leak.SessionToken);
        Assert.True(RtcCredentials.FromEnvironment().IsTemporary);

        Set(Leak.AccessKey, Leak.SecretKey, string.Empty);
        Assert.False(RtcCredentials.FromEnvironment().IsTemporary);
    }

    [Fact]
    public void A_line_break_copied_into_a_variable_is_refused_without_showing_it()
    {
        Set(Leak.AccessKey, Leak.SecretKey, $"{Leak.SessionToken}\n");

        var error = Leak.None(Assert.Throws<RtcCredentialException>(RtcCredentials.FromEnvironment));
        Assert.Equal(
            "The environment cannot be used. VOLCENGINE_SESSION_TOKEN ends in a line break (U+000A). It is used as it is, nothing is trimmed: copy it again.",
            error.Message);
    }

    [Fact]
    public async Task As_a_source_the_process_environment_is_read_when_it_is_first_needed()
    {
        Set(null, null, null);
        var source = new RtcEnvironmentCredentials();
        Set(Leak.AccessKey, Leak.SecretKey, Leak.SessionToken);

        source.Validate();
        Assert.True((await source.GetAsync()).HasSameKeys(Leak.Credentials));
    }

    public void Dispose() => Set(_before);

    private static void Set(params string?[] values)
    {
        foreach (var (name, value) in Names.Zip(values))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
