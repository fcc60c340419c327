using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace RtcGen.Samples.Tests;

/// <summary>The web API, called over HTTP on a port of its own.</summary>
public sealed class WebApiTests : IDisposable
{
    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly WebApplicationFactory<Program> _app = new();
    private readonly WebApplicationFactory<Program> _listening;

    public WebApiTests()
    {
        _listening = _app.WithWebHostBuilder(host => host
            .UseContentRoot(AppContext.BaseDirectory)
            .ConfigureTestServices(services => services
                .ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(_spans))
                .ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(_metrics))));
        _listening.UseKestrel(0);
        _listening.StartServer();
    }

    [Fact]
    public async Task It_tells_who_is_in_a_room()
    {
        using var http = _listening.CreateClient();

        Assert.Equal("""{"total":2,"names":["teacher","alice"]}""", await http.GetStringAsync(Address("/rooms/lesson-7/users")));
        using var nowhere = await http.GetAsync(Address("/rooms/nowhere/users"));
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task It_sends_a_message_and_ends_a_room()
    {
        using var http = _listening.CreateClient();

        using var sent = await http.PostAsJsonAsync(Address("/rooms/lesson-7/messages"), new { text = "Hello." });
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);

        using var ended = await http.DeleteAsync(Address("/rooms/lesson-7"));
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using var users = await http.GetAsync(Address("/rooms/lesson-7/users"));
        Assert.Equal(HttpStatusCode.NotFound, users.StatusCode);
    }

    [Fact]
    public async Task A_failed_call_becomes_problem_details()
    {
        using var http = _listening.CreateClient();

        var invalid = await ProblemAsync(http, "/rooms/lesson-7/messages", "", HttpStatusCode.BadRequest);
        Assert.Equal("The request breaks a rule.", invalid.GetProperty("title").GetString());
        Assert.Equal("$.Message = '' is empty but required.", invalid.GetProperty("errors")[0].GetString());

        var missing = await ProblemAsync(http, "/rooms/nowhere/messages", "Hello.", HttpStatusCode.NotFound);
        Assert.Equal("InternalError.RoomNotFound", missing.GetProperty("code").GetString());
        Assert.False(string.IsNullOrEmpty(missing.GetProperty("requestId").GetString()));
        Assert.False(missing.GetProperty("mayHaveTakenEffect").GetBoolean());
    }

    [Fact]
    public async Task A_call_is_a_span_within_its_request_and_is_measured()
    {
        using (var http = _listening.CreateClient())
        {
            await http.GetStringAsync(Address("/rooms/lesson-7/users"));
        }

        // The span of the request ends after its response, but before the server has stopped.
        _listening.Services.GetRequiredService<MeterProvider>().ForceFlush();
        await _listening.DisposeAsync();

        var call = Assert.Single(_spans, span => span.Source.Name == RtcTelemetry.ActivitySourceName);
        Assert.Equal("rtc/GetRoomOnlineUsers", call.DisplayName);
        var request = Assert.Single(_spans, span => span.SpanId == call.ParentSpanId);
        Assert.Equal(ActivityKind.Server, request.Kind);
        Assert.Equal("GET /rooms/{roomId}/users", request.DisplayName);
        Assert.Contains(_spans, span => span.ParentSpanId == call.SpanId && span.Source.Name == "System.Net.Http");
        Assert.Contains(_metrics, metric => metric.Name == "rpc.client.call.duration");
    }

    [Theory]
    [InlineData("Rtc:Retry:MaxAttempts", "0", "Rtc:Retry:MaxAttempts")]
    [InlineData("Rtc:Regoin", "cn-north-1", "'Regoin'")]
    [InlineData("Rooms:AppId", "", "AppId")]
    public void Wrong_settings_keep_it_from_starting(string key, string value, string named)
    {
        using var app = _app.WithWebHostBuilder(host => host.UseContentRoot(AppContext.BaseDirectory).UseSetting(key, value));

        var failure = Assert.ThrowsAny<OptionsValidationException>(() => app.CreateClient());
        Assert.Contains(failure.Failures, text => text.Contains(named, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _listening.Dispose();
        _app.Dispose();
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<JsonElement> ProblemAsync(HttpClient http, string path, string text, HttpStatusCode expected)
    {
        using var response = await http.PostAsJsonAsync(Address(path), new { text });
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
