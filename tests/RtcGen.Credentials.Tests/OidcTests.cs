using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Credentials.Tests;

/// <summary>The exchange of an OIDC token for keys.</summary>
public sealed class OidcTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private const string Failed = "RtcOidcCredentials could not fetch credentials: ";

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly string _file = Path.GetTempFileName();

    public OidcTests() => File.WriteAllText(_file, $"{Canary.OidcToken}\n");

    [Fact]
    public async Task The_token_travels_in_an_unsigned_form()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));

        var keys = await Oidc(server, policy: "{\"a b\":1}").GetAsync();

        var (method, address, headers, body) = Assert.Single(server.Requests);
        Assert.Equal(("POST", "https://sts.volcengineapi.com/?Action=AssumeRoleWithOIDC&Version=2018-01-01"), (method, address));
        Assert.DoesNotContain(headers.Keys, static name => name is "Authorization" or "X-Date" or "X-Content-Sha256");
        Assert.Equal(
            "DurationSeconds=3600&OIDCToken=canary-of-the-oidc-token-77ab&Policy=%7B%22a%20b%22%3A1%7D&RoleSessionName=ci&RoleTrn=trn%3Aiam%3A%3A1%3Arole%2Fr",
            body);
        Assert.Equal("AKTP1", keys.AccessKey);
        Assert.Equal(Start.AddHours(1), keys.ExpiresAt);
    }

    [Fact]
    public async Task The_end_is_read_under_either_name()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys(end: "2024-01-15T08:30:00Z", endName: "Expiration")));

        Assert.Equal(Start.AddMinutes(30), (await Oidc(server).GetAsync()).ExpiresAt);
    }

    [Fact]
    public async Task The_file_is_read_anew_for_each_fetch()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        var source = Oidc(server);
        source.Invalidate(await source.GetAsync());
        await File.WriteAllTextAsync(_file, "renewed-token");
        await source.GetAsync();

        Assert.Contains("OIDCToken=renewed-token&", server.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_place_of_the_token_file_ends_with_the_time_of_the_fetch_and_is_read_by_one_thread()
    {
        File.Delete(_file);
        using (var made = System.Diagnostics.Process.Start("mkfifo", _file))
        {
            await made.WaitForExitAsync();
        }

        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        var source = new RtcOidcCredentials(new() { RoleTrn = "trn:iam::1:role/r", TokenFile = _file, Sts = new() { TimeProvider = _clock, HttpHandler = server } });
        Assert.Equal("RtcOidcCredentials got no credentials within 11 s.", (await RefusedAsync()).Message);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("RtcOidcCredentials is still blocked by an earlier fetch.", (await RefusedAsync()).Message);

        await File.WriteAllTextAsync(_file, Canary.OidcToken);
        File.Delete(_file);
        await File.WriteAllTextAsync(_file, Canary.OidcToken);
        Exception? error;
        do
        {
            // The thread counts as free a moment after it has left.
            _clock.Advance(TimeSpan.FromSeconds(30));
            error = await Record.ExceptionAsync(() => source.GetAsync().AsTask());
        }
        while (error is not null);

        Assert.NotEmpty(server.Requests);

        async Task<RtcCredentialException> RefusedAsync()
        {
            var waiting = source.GetAsync().AsTask();
            while (!waiting.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }

            return await Assert.ThrowsAsync<RtcCredentialException>(() => waiting);
        }
    }

    [Fact]
    public async Task A_device_in_place_of_the_token_file_is_not_read_for_ever()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        var source = new RtcOidcCredentials(new() { RoleTrn = "trn:iam::1:role/r", TokenFile = "/dev/zero", Sts = new() { TimeProvider = _clock, HttpHandler = server } });

        Assert.Equal("The OIDC token file /dev/zero is larger than 64 KiB. It is not read: is it the right one?", (await Canary.Refuses(source)).Message);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("AccessDenied", 403, "AccessDenied (HTTP 403): ***. RequestId 20240115-request.")]
    [InlineData("InvalidIdentityToken", 200, "InvalidIdentityToken (HTTP 200): ***. RequestId 20240115-request.")]
    public async Task A_refusal_names_code_and_request_and_never_the_token(string code, int status, string message)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Error(code).Replace("No.", Canary.OidcToken, StringComparison.Ordinal), status));

        Assert.StartsWith($"{Failed}AssumeRoleWithOIDC 2018-01-01: {message}", (await Canary.Refuses(Oidc(server))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_STS_says_is_shown_short_on_one_line_and_without_the_token()
    {
        var code = $"a\\nb {Canary.OidcToken} {new string('c', 1000)}";
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Error(code).Replace("20240115-request", $"\\r{Canary.OidcToken.ToUpperInvariant()}", StringComparison.Ordinal), 403));

        var refused = await Canary.Refuses(Oidc(server));

        Assert.StartsWith($"{Failed}AssumeRoleWithOIDC 2018-01-01: a\\nb *** {new string('c', 490)}… (HTTP 403): No. RequestId \\r***.", refused.Message, StringComparison.Ordinal);

        using var odd = new ScriptedServer((_, _) => throw new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: '{Canary.OidcToken}\r\n'."));
        Assert.Contains("Received an invalid status line: '***\\r\\n'", (await RefusesAsync(odd)).Message, StringComparison.Ordinal);

        using var broken = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Error("\\uD800"), 403));
        Assert.Contains("(HTTP 403): No. RequestId 20240115-request.", (await Canary.Refuses(Oidc(broken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_JSON_or_none_at_all_is_a_failure()
    {
        using var html = new ScriptedServer(ScriptedServer.Answer("<html>", 502));
        Assert.Contains("AssumeRoleWithOIDC 2018-01-01: HTTP 502, and ", (await RefusesAsync(html)).Message, StringComparison.Ordinal);

        using var down = new ScriptedServer(ScriptedServer.Breaks);
        Assert.Contains("The connection was refused.", (await RefusesAsync(down)).Message, StringComparison.Ordinal);

        using var empty = new ScriptedServer(ScriptedServer.Answer("""{"ResponseMetadata":{"RequestId":"20240115-request"}}"""));
        Assert.Equal("The response of STS has no AccessKeyId.", (await Canary.Refuses(Oidc(empty))).Message);

        using var large = new ScriptedServer(ScriptedServer.Answer(new string(' ', 1_100_000)));
        Assert.Contains("the body is larger than 1048576 bytes", (await RefusesAsync(large)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_file_that_is_missing_empty_or_too_large_is_named()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(ScriptedServer.Keys()));
        await File.WriteAllTextAsync(_file, " \n");
        Assert.Equal($"The OIDC token file {_file} contains no token.", (await Canary.Refuses(Oidc(server))).Message);
        await File.WriteAllTextAsync(_file, new string('a', 65539));
        Assert.Equal($"The OIDC token file {_file} is larger than 64 KiB. It is not read: is it the right one?", (await Canary.Refuses(Oidc(server))).Message);
        File.Delete(_file);
        Assert.StartsWith($"The OIDC token file {_file} cannot be read: ", (await Canary.Refuses(Oidc(server))).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_variables_are_read_and_a_missing_one_is_named()
    {
        var variables = new Dictionary<string, string>();
        var environment = new CredentialEnvironment(name => variables.GetValueOrDefault(name));
        Assert.True(Assert.Throws<RtcCredentialException>(() => RtcOidcOptions.From(environment)).NothingFound);

        variables["VOLCENGINE_OIDC_TOKEN_FILE"] = _file;
        var half = Assert.Throws<RtcCredentialException>(() => RtcOidcOptions.From(environment));
        Assert.Equal("The environment variable VOLCENGINE_OIDC_ROLE_TRN is not set. Set VOLCENGINE_OIDC_ROLE_TRN and VOLCENGINE_OIDC_TOKEN_FILE.", half.Message);
        Assert.False(half.NothingFound);

        variables["VOLCENGINE_OIDC_ROLE_TRN"] = "trn:iam::1:role/r";
        variables["VOLCENGINE_OIDC_ROLE_SESSION_NAME"] = "ci";
        variables["VOLCENGINE_OIDC_STS_ENDPOINT"] = "sts.example.com";
        var options = RtcOidcOptions.From(environment);
        Assert.Equal(("trn:iam::1:role/r", _file, "ci", "https://sts.example.com/"), (options.RoleTrn, options.TokenFile, options.SessionName, options.Sts.Endpoint.ToString()));

        variables["VOLCENGINE_OIDC_STS_ENDPOINT"] = ":";
        Assert.Throws<RtcCredentialException>(() => RtcOidcOptions.From(environment));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_when_the_source_is_made()
    {
        Assert.ThrowsAny<ArgumentException>(() => Oidc(null, trn: "role"));
        Assert.ThrowsAny<ArgumentException>(() => Oidc(null, policy: new string('a', 2049)));
        Assert.ThrowsAny<ArgumentException>(() => Oidc(null, endpoint: new("http://sts.example.com")));
    }

    public void Dispose() => File.Delete(_file);

    // Of what would be retried, the first attempt alone.
    private Task<RtcCredentialException> RefusesAsync(ScriptedServer server) => Canary.Refuses(new RtcOidcCredentials(new()
    {
        RoleTrn = "trn:iam::1:role/r",
        TokenFile = _file,
        Sts = new()
        {
            HttpHandler = server,
            TimeProvider = _clock,
            NewClient = static options =>
            {
                options.Retry.MaxAttempts = 1;
                return new(options);
            },
        },
    }));

    private RtcOidcCredentials Oidc(HttpMessageHandler? server, string trn = "trn:iam::1:role/r", string? policy = null, Uri? endpoint = null) => new(new()
    {
        RoleTrn = trn,
        TokenFile = _file,
        SessionName = "ci",
        Policy = policy,
        Sts = new() { HttpHandler = server, TimeProvider = _clock, Endpoint = endpoint ?? new("https://sts.volcengineapi.com") },
    });
}
