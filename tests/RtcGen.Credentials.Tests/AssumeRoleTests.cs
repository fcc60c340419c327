using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Credentials.Tests;

/// <summary>What is asked of STS, and what is made of its answer.</summary>
public sealed class AssumeRoleTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public async Task The_call_is_signed_with_the_keys_of_the_source_and_holds_what_was_asked()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        var source = Role(server, duration: TimeSpan.FromMinutes(15), policy: "{\"Statement\":[]}");

        var keys = await source.GetAsync();

        var (method, address, headers, body) = Assert.Single(server.Requests);
        Assert.Equal(("POST", "https://sts.volcengineapi.com/?Action=AssumeRole&Version=2018-01-01"), (method, address));
        Assert.StartsWith("HMAC-SHA256 Credential=AKLTRtcGenExampleAccessKey000001/20240115/cn-beijing/sts/request, ", headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("DurationSeconds=900&Policy=%7B%22Statement%22%3A%5B%5D%7D&RoleSessionName=night-shift&RoleTrn=trn%3Aiam%3A%3A2100000000%3Arole%2FRecorder", body);
        Assert.Equal("AKTP1", keys.AccessKey);
        Assert.True(keys.IsTemporary);
        Canary.None(keys);
    }

    [Theory]
    [InlineData("2024-01-15T08:00:00Z", "2024-01-15T09:00:00Z", 3600)]
    [InlineData("2024-01-15T16:00:00+08:00", "2024-01-15T17:00:00+08:00", 3600)]
    [InlineData("2024-01-15T03:00:00Z", "2024-01-15T04:30:00Z", 5400)]
    [InlineData("", "2024-01-15T08:20:00Z", 1200)]
    [InlineData("2024-01-15T08:00:00Z", "", 3600)]
    public async Task The_life_of_the_keys_is_that_between_the_times_of_the_server(string now, string end, int life)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys(now: now, end: end)));

        Assert.Equal(Start.AddSeconds(life), (await Role(server).GetAsync()).ExpiresAt);
    }

    [Fact]
    public async Task A_random_session_name_stays_for_the_life_of_the_source()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        var source = new RtcAssumeRoleCredentials(new()
        {
            Source = Canary.Keys,
            RoleTrn = "trn:iam::1:role/r",
            Sts = new() { HttpHandler = server, TimeProvider = _clock },
        });
        source.Invalidate(await source.GetAsync());
        await source.GetAsync();

        Assert.Equal(2, server.Requests.Count);
        Assert.Matches("RoleSessionName=rtcgen-[0-9a-f]{32}&", server.Requests[0].Body);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Theory]
    [InlineData("SecretAccessKey")]
    [InlineData("AccessKeyId")]
    [InlineData("SessionToken")]
    public async Task An_answer_without_a_key_names_what_is_missing(string member)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys().Replace($"\"{member}\"", "\"Other\"", StringComparison.Ordinal)));

        Assert.Equal($"The response of STS has no {member}.", (await Canary.Refuses(Role(server))).Message);
    }

    [Theory]
    [InlineData("SecretAccessKey", "canary-of-the-secret-key-5f1d-1", "SecretAccessKey ends in a line break (U+000A).")]
    [InlineData("AccessKeyId", "AKTP1", "AccessKeyId ends in a line break (U+000A).")]
    [InlineData("SessionToken", "canary-of-the-session-token-9c3e-1", "SessionToken ends in a line break (U+000A).")]
    public async Task An_answer_with_a_key_that_cannot_be_one_names_it_as_the_server_does(string member, string value, string fault)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys().Replace($"\"{member}\":\"{value}", $"\"{member}\":\"{value}\\n", StringComparison.Ordinal)));

        Assert.Equal(
            $"The response of STS cannot be used. {fault} It is used as it is, nothing is trimmed: copy it again.",
            (await Canary.Refuses(Role(server))).Message);
    }

    [Fact]
    public async Task Times_of_the_server_that_are_further_apart_than_dotnet_counts_are_the_end_of_time()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys(now: "0001-01-01T00:00:00Z", end: "9999-12-31T23:59:59Z")));

        Assert.Equal(DateTimeOffset.MaxValue, (await Role(server).GetAsync()).ExpiresAt);
    }

    [Fact]
    public async Task A_refusal_names_the_code_and_the_request_and_is_told_to_the_listener()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Error("AccessDenied"), 403));
        var heard = new List<RtcCredentialException>();

        var error = await Canary.Refuses(Role(server, heard: heard.Add));

        Assert.StartsWith("RtcAssumeRoleCredentials could not fetch credentials: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("AccessDenied", error.Message, StringComparison.Ordinal);
        Assert.Contains("20240115-request", error.Message, StringComparison.Ordinal);
        Assert.Same(error, Assert.Single(heard));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_when_the_source_is_made()
    {
        foreach (var trn in new[] { "", "role/r", "trn:iam::abc:role/r", "trn:iam::1:user/r", "trn:iam::1:role/", "trn:iam::1:role/r\n", "trn:iam::1:role/a b", "arn:iam::1:role/r" })
        {
            Assert.ThrowsAny<ArgumentException>(() => Role(null, trn: trn));
        }

        foreach (var session in new[] { "", "a", new string('a', 65), "a b", "a/b", "会话", "ab\n" })
        {
            Assert.ThrowsAny<ArgumentException>(() => Role(null, session: session));
        }

        foreach (var seconds in new[] { 0, 899, 43201, 900.5, -1 })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Role(null, duration: TimeSpan.FromSeconds(seconds)));
        }

        Assert.Throws<ArgumentException>(() => Role(null, policy: ""));
        Assert.Throws<ArgumentException>(() => Role(null, endpoint: new("http://sts.volcengineapi.com")));
        Assert.Throws<ArgumentException>(() => Role(null, endpoint: new("https://user:canary-of-the-secret-key-5f1d@sts.volcengineapi.com")));
        Assert.Throws<ArgumentNullException>(static () => new RtcAssumeRoleCredentials(null!));
    }

    [Fact]
    public void It_shows_the_role_and_nothing_else() => Assert.Equal("role trn:iam::2100000000:role/Recorder", Role(null).ToString());

    private RtcAssumeRoleCredentials Role(
        HttpMessageHandler? server,
        string trn = "trn:iam::2100000000:role/Recorder",
        string session = "night-shift",
        TimeSpan? duration = null,
        string? policy = null,
        Uri? endpoint = null,
        Action<RtcCredentialException>? heard = null) => new(new()
        {
            Source = Canary.Keys,
            RoleTrn = trn,
            SessionName = session,
            Duration = duration ?? TimeSpan.FromHours(1),
            Policy = policy,
            Sts = new() { HttpHandler = server, TimeProvider = _clock, OnFetchFailed = heard, Endpoint = endpoint ?? new("https://sts.volcengineapi.com") },
        });
}
