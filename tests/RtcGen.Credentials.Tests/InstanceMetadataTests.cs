using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Credentials.Tests;

/// <summary>The conversation with the machine.</summary>
public sealed class InstanceMetadataTests
{
    private const string Keys =
        """{"AccessKeyId":"AKTP1","SecretAccessKey":"canary-of-the-secret-key-5f1d","SessionToken":"canary-of-the-session-token-9c3e","ExpiredTime":"2024-01-15T14:00:00Z"}""";

    private static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly Dictionary<string, string> _variables = [];

    [Fact]
    public async Task A_token_is_asked_for_then_the_role_then_its_keys()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer("token-1\n"), ScriptedServer.Answer("""["first role","second"]"""), ScriptedServer.Answer(Keys));

        var keys = await Machine(server).GetAsync();

        Assert.Equal(
            [
                ("PUT", "http://100.96.0.96/latest/api/token"),
                ("GET", "http://100.96.0.96/volcstack/latest/iam/security_credentials?type=user&format=json"),
                ("GET", "http://100.96.0.96/volcstack/latest/iam/security_credentials/first%20role"),
            ],
            server.Requests.Select(static request => (request.Method, request.Address)));
        Assert.Equal("21600", server.Requests[0].Headers["X-volc-ecs-metadata-token-ttl-seconds"]);
        Assert.All(server.Requests.Skip(1), static request => Assert.Equal("token-1", request.Headers["X-volc-ecs-metadata-token"]));
        Assert.Equal("AKTP1", keys.AccessKey);
        Assert.True(keys.IsTemporary);
        Assert.Equal(Start.AddHours(6), keys.ExpiresAt);
    }

    [Theory]
    [InlineData("asked", null, "asked")]
    [InlineData("asked", "variable", "asked")]
    [InlineData(null, "variable", "variable")]
    public async Task A_role_that_is_named_is_not_looked_for(string? argument, string? variable, string role)
    {
        _variables["VOLCENGINE_ECS_METADATA"] = variable ?? string.Empty;
        using var server = new ScriptedServer(ScriptedServer.Answer("token"), ScriptedServer.Answer(Keys));
        await Machine(server, argument).GetAsync();

        Assert.Equal($"http://100.96.0.96/volcstack/latest/iam/security_credentials/{role}", server.Requests[1].Address);
    }

    [Fact]
    public async Task Roles_may_come_one_a_line()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer("token"), ScriptedServer.Answer("\n one \ntwo"), ScriptedServer.Answer(Keys));
        await Machine(server).GetAsync();

        Assert.EndsWith("/one", server.Requests[2].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_when_it_is_switched_off()
    {
        _variables["VOLCENGINE_ECS_METADATA_DISABLED"] = "True";
        using var server = new ScriptedServer(ScriptedServer.Answer("token"));

        var error = await Canary.Refuses(Machine(server));

        Assert.Equal("Instance metadata is switched off: VOLCENGINE_ECS_METADATA_DISABLED is true.", error.Message);
        Assert.True(error.NothingFound);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Silence_costs_two_tries_of_a_second_and_a_chain_goes_on()
    {
        using var server = new ScriptedServer(ScriptedServer.Hangs);
        var source = Machine(server);
        var asked = source.GetAsync().AsTask();
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Single(server.Requests);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, server.Requests.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var error = Canary.None(await Assert.ThrowsAsync<RtcCredentialException>(() => asked));
        Assert.Equal("There was no complete response from the instance metadata at 100.96.0.96 in time. Is this an ECS instance?", error.Message);
        Assert.True(error.NothingFound);
        Assert.Same(Canary.Keys, await new RtcCredentialChain(source, Canary.Keys).GetAsync());
    }

    [Fact]
    public async Task One_failure_of_the_machine_is_passed_over()
    {
        using var server = new ScriptedServer(ScriptedServer.Breaks, ScriptedServer.Answer("token"), ScriptedServer.Answer("", 500), ScriptedServer.Answer(Keys));

        Assert.Equal("AKTP1", (await Machine(server, "r").GetAsync()).AccessKey);
    }

    [Theory]
    [InlineData(404, "", "The instance metadata at 100.96.0.96 returned no token: HTTP 404.", true)]
    [InlineData(403, "", "The instance metadata at 100.96.0.96 returned no token: HTTP 403.", false)]
    [InlineData(302, "", "The instance metadata at 100.96.0.96 returned no token: HTTP 302.", false)]
    [InlineData(200, " ", "The response of the instance metadata at 100.96.0.96 contains no token.", false)]
    [InlineData(200, "a\r\nb", "The response of the instance metadata at 100.96.0.96 contains no token.", false)]
    public async Task A_token_that_is_not_given_is_said_with_the_status(int status, string body, string message, bool nothingFound)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer(body, status));

        var error = await Canary.Refuses(Machine(server));
        Assert.Equal((message, nothingFound), (error.Message, error.NothingFound));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(404, "{}", "The instance metadata at 100.96.0.96 returned no keys for the role 'r': HTTP 404.")]
    [InlineData(200, "<html>", "The response of the instance metadata at 100.96.0.96 for the role 'r' is not JSON.")]
    [InlineData(200, "[]", "The response of the instance metadata at 100.96.0.96 for the role 'r' has no ExpiredTime.")]
    [InlineData(200, """{"ExpiredTime":"2024-01-15T14:00:00Z","SecretAccessKey":"canary-of-the-secret-key-5f1d"}""", "The response of the instance metadata at 100.96.0.96 for the role 'r' has no AccessKeyId.")]
    public async Task Keys_that_are_not_given_are_said_with_what_is_missing(int status, string body, string message)
    {
        using var server = new ScriptedServer(ScriptedServer.Answer("token"), ScriptedServer.Answer(body, status));

        Assert.Equal(message, (await Canary.Refuses(Machine(server, "r"))).Message);
    }

    [Fact]
    public async Task An_instance_without_a_role_is_said()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer("token"), ScriptedServer.Answer("[]"));

        Assert.Equal("This instance has no role according to the instance metadata at 100.96.0.96. Give it one, or use another source.", (await Canary.Refuses(Machine(server))).Message);
    }

    [Fact]
    public async Task Keys_that_have_ended_are_a_failure()
    {
        using var server = new ScriptedServer(ScriptedServer.Answer("token"), ScriptedServer.Answer(Keys.Replace("14:00", "07:59", StringComparison.Ordinal)));

        Assert.StartsWith(
            "RtcInstanceMetadataCredentials fetched credentials that expired at 2024-01-15 07:59:00Z, and it is 2024-01-15 08:00:00Z",
            (await Canary.Refuses(Machine(server, "r"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_role_is_refused_when_the_source_is_made() =>
        Assert.ThrowsAny<ArgumentException>(static () => new RtcInstanceMetadataCredentials(new() { RoleName = " " }));

    private RtcInstanceMetadataCredentials Machine(HttpMessageHandler server, string? role = null)
    {
        // With the test runner's context here, what goes on after a task would go on elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
        return new(new()
        {
            RoleName = role,
            TimeProvider = _clock,
            HttpHandler = server,
            Environment = new(name => _variables.GetValueOrDefault(name)),
        })
        {
            Scheduler = InlineScheduler.Instance,
        };
    }
}
