using System.Threading.RateLimiting;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>A client checks its options and copies them.</summary>
public class ClientOptionsTests
{
    [Fact]
    public void Missing_credentials_are_refused_with_what_to_set()
    {
        var error = Assert.Throws<ArgumentNullException>("Credentials", static () => new RtcClient(new()));

        Assert.Equal(
            "Credentials is not set. Set it to RtcCredentials.FromEnvironment(), to new RtcCredentials(accessKey, secretKey), or to a source, for instance RtcCredentialChain of the package RtcGen.Credentials. (Parameter 'Credentials')",
            error.Message);
    }

    [Fact]
    public void Every_error_is_found_at_once()
    {
        var options = new RtcClientOptions
        {
            Region = "a b",
            UserAgent = string.Empty,
            Endpoint = new("http://host.example"),
            CallTimeout = TimeSpan.Zero,
            MaxResponseBytes = 0,
            Validation = (RtcValidationMode)9,
            TimeProvider = null!,
            HttpHandler = new SocketsHttpHandler(),
            Handlers = [null!],
            Retry = new() { MaxAttempts = 0, BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.FromDays(1), MaxRetryAfter = TimeSpan.FromDays(1), AttemptTimeout = TimeSpan.Zero },
            Log = new() { AllowedHeaders = ["Cookie"], MaxBodyCharacters = -1 },
        };

        Assert.Equal(
            [
                "Credentials", "TimeProvider", "Retry.MaxAttempts", "Retry.BaseDelay", "Retry.MaxDelay", "Retry.MaxRetryAfter", "Retry.AttemptTimeout", "Handlers",
                "Log.AllowedHeaders", "Log.MaxBodyCharacters", "MaxResponseBytes", "CallTimeout", "Validation", "Endpoint", "Region", "UserAgent", "HttpHandler",
            ],
            options.GetErrors().Select(static error => error.Key));
        Assert.All(options.GetErrors(), static error => Assert.DoesNotContain("Parameter", error.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Retry", "Retry is null. Leave it out for its default.")]
    [InlineData("Log", "Log is null. Leave it out for its default.")]
    [InlineData("Handlers", "Handlers is null. Leave it out for its default.")]
    public void A_part_that_is_null_is_refused_by_name(string property, string message)
    {
        var options = new RtcClientOptions { Credentials = Leak.Credentials };
        typeof(RtcClientOptions).GetProperty(property)!.SetValue(options, null);

        var error = Assert.Throws<ArgumentNullException>(property, () => new RtcClient(options));
        Assert.Equal($"{message} (Parameter '{property}')", error.Message);
    }

    [Fact]
    public void Good_options_have_no_error() => Assert.Empty(new RtcClientOptions { Credentials = Leak.Credentials, Endpoint = new("http://localhost:5000") }.GetErrors());

    [Fact]
    public void One_handler_cannot_stand_in_two_places()
    {
        using var handler = new Tagging("a");
        Assert.Throws<ArgumentException>("Handlers", () => new RtcClient(new() { Credentials = Leak.Credentials, Handlers = [handler, handler] }));
        Assert.Null(handler.InnerHandler);
    }

    [Fact]
    public async Task What_is_changed_in_the_options_later_does_not_matter()
    {
        using var handler = new StubHandler();
        using var other = new StubHandler();
        using var logger = new RecordingLogger();
        var handlers = new List<DelegatingHandler> { new Tagging("first") };
        var allowed = new List<string> { "X-Content-Sha256" };
        var options = new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            HttpHandler = handler,
            Handlers = handlers,
            Retry = new() { MaxAttempts = 1 },
            Log = new() { AllowedHeaders = allowed },
            LoggerFactory = logger,
        };
        using var client = new RtcClient(options);

        handlers.Add(new Tagging("second"));
        handlers[0] = null!;
        allowed.Clear();
        options.Log.LogBodies = true;
        options.Log.AllowedHeaders = null!;
        options.Log = null!;
        options.Retry.MaxAttempts = 99;
        options.Retry = null!;
        options.Credentials = null;
        options.Region = "mars";
        options.Endpoint = new("https://host.example");
        options.HttpHandler = other;
        options.Handlers = null!;
        options.CreateRateLimiter = static RateLimiter? (_) => throw new InvalidOperationException();
        options.TimeProvider = null!;
        options.MaxResponseBytes = 0;
        options.CallTimeout = TimeSpan.Zero;

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
        Assert.Equal("first", handler.Headers.Single()["X-Tag"]);
        Assert.Equal(0, other.Calls);
        Assert.DoesNotContain("X-Content-Sha256: ***", logger.GetText("AttemptSent"), StringComparison.Ordinal);
        Assert.DoesNotContain(logger.Entries, static entry => entry.Id.Name == "RequestBody");
    }

    private sealed class Tagging(string tag) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Tag", tag);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
