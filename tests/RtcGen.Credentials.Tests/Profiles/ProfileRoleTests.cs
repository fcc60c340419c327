using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Credentials.Tests;

/// <summary>Profiles whose keys are fetched by calls.</summary>
public sealed class ProfileRoleTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 15, 8, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-");

    private string File => Path.Combine(_folder.FullName, "config.json");

    [Fact]
    public async Task A_role_is_assumed_with_the_keys_and_in_the_region_of_the_profile()
    {
        Write("""{"mode":"ramrolearn","access-key":"AK1","secret-key":"canary-of-the-secret-key-5f1d","role-name":"Recorder","account-id":"2100000000","region":"cn-shanghai"}""");
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));

        Assert.Equal("AKTP1", (await Profile(server).GetAsync()).AccessKey);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("HMAC-SHA256 Credential=AK1/20240115/cn-shanghai/sts/request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("RoleTrn=trn%3Aiam%3A%3A2100000000%3Arole%2FRecorder", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_exchanged()
    {
        var token = Path.Combine(_folder.FullName, "token");
        await System.IO.File.WriteAllTextAsync(token, Canary.OidcToken);
        Write($$"""{"mode":"oidc","oidc-token-file":{{System.Text.Json.JsonSerializer.Serialize(token)}},"role-trn":"trn:iam::1:role/r"}""");
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));

        Assert.Equal("AKTP1", (await Profile(server).GetAsync()).AccessKey);
        Assert.Contains("AssumeRoleWithOIDC", Assert.Single(server.Requests).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_machine_is_asked_for_its_role()
    {
        Write("""{"mode":"ecsrole","role-name":"r"}""");
        using var server = new ScriptedServer(
            ScriptedServer.Answer("token"),
            ScriptedServer.Answer("""{"AccessKeyId":"AKTP1","SecretAccessKey":"s","SessionToken":"t","ExpiredTime":"2024-01-15T14:00:00Z"}"""));
        var source = new RtcProfileRoleCredentials("p", File, new() { TimeProvider = _clock })
        {
            Metadata = new() { HttpHandler = server, Environment = new(static _ => null) },
        };

        Assert.Equal("AKTP1", (await source.GetAsync()).AccessKey);
    }

    [Fact]
    public async Task Keys_in_the_profile_are_used_as_they_are()
    {
        Write("""{"access-key":"AK1","secret-key":"canary-of-the-secret-key-5f1d"}""");

        Assert.Equal("AK1", (await Profile(null).GetAsync()).AccessKey);
    }

    [Fact]
    public async Task The_file_is_read_for_each_fetch()
    {
        Write("""{"access-key":"AK1","secret-key":"s"}""");
        var source = Profile(null);
        source.Invalidate(await source.GetAsync());
        Write("""{"access-key":"AK2","secret-key":"s"}""");

        Assert.Equal("AK2", (await source.GetAsync()).AccessKey);
    }

    [Theory]
    [InlineData("""{"mode":"ramrolearn","access-key":"AK1","secret-key":"s","account-id":"1"}""", " has no role-name, which the mode 'ramrolearn' needs.")]
    [InlineData("""{"mode":"ramrolearn","access-key":"AK1","secret-key":"s","role-name":"r"}""", " has no account-id, which the mode 'ramrolearn' needs.")]
    [InlineData("""{"mode":"ramrolearn","access-key":"AK1","role-name":"r","account-id":"1"}""", " has no secret-key.")]
    [InlineData("""{"mode":"oidc","role-trn":"trn:iam::1:role/r"}""", " has no oidc-token-file, which the mode 'oidc' needs.")]
    [InlineData("""{"mode":"oidc","oidc-token-file":"f"}""", " has no role-trn, which the mode 'oidc' needs.")]
    [InlineData("""{"mode":"ecsrole"}""", " has no role-name, which the mode 'ecsrole' needs.")]
    public async Task A_member_that_is_missing_is_named(string profile, string fault)
    {
        Write(profile);
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));

        Assert.Equal($"The profile 'p' of {File}{fault}", (await Canary.Refuses(Profile(server))).Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_role_that_makes_no_TRN_is_refused_before_anything_is_sent()
    {
        Write("""{"mode":"ramrolearn","access-key":"AK1","secret-key":"s","role-name":"r","account-id":"none"}""");
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));

        Assert.StartsWith($"The profile 'p' of {File} cannot be used. RoleTrn must have the form", (await Canary.Refuses(Profile(server))).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string profile) => System.IO.File.WriteAllText(File, $$$"""{"profiles":{"p":{{{profile}}} } }""");

    private RtcProfileRoleCredentials Profile(HttpMessageHandler? server) => new("p", File, new() { HttpHandler = server, TimeProvider = _clock });
}
