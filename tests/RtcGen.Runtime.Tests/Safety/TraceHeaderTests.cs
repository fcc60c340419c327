using System.Diagnostics;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>What of the application's trace the vendor is sent.</summary>
public class TraceHeaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_id_of_the_trace_goes_along_and_neither_its_state_nor_baggage(bool isGiven)
    {
        await using var server = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        using var given = RtcClient.CreateHttpHandler();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, Endpoint = server.Endpoint, HttpHandler = isGiven ? given : null });
        using var activity = Trace();

        await client.SendAsync(UpdateSnapshotRequest.Valid());

        var head = server.Requests.Single().Head;
        Assert.Contains($"traceparent: 00-{activity.TraceId}-", head, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-of-the-baggage", head, StringComparison.Ordinal);
        Assert.DoesNotContain("baggage", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("correlation-context", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("tracestate", head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_wants_all_of_it_sent_says_so_on_the_connections()
    {
        await using var server = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        using var handler = RtcClient.CreateHttpHandler();
        handler.ActivityHeadersPropagator = DistributedContextPropagator.Current;
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, Endpoint = server.Endpoint, HttpHandler = handler });
        using var activity = Trace();

        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Contains("canary-of-the-baggage", server.Requests.Single().Head, StringComparison.Ordinal);
        Assert.Contains("tracestate: canary=1", server.Requests.Single().Head, StringComparison.Ordinal);
    }

    [Fact]
    public void The_connections_read_a_trace_and_never_baggage()
    {
        using var handler = RtcClient.CreateHttpHandler();
        var propagator = handler.ActivityHeadersPropagator!;
        var carrier = new Dictionary<string, string> { ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", ["baggage"] = "user=canary", ["Correlation-Context"] = "user=canary" };

        propagator.ExtractTraceIdAndState(carrier, Get, out var id, out _);

        Assert.Equal(carrier["traceparent"], id);
        Assert.Null(propagator.ExtractBaggage(carrier, Get));
        Assert.Equal(["traceparent"], propagator.Fields);
        propagator.Inject(null, carrier, null);

        static void Get(object? carrier, string name, out string? value, out IEnumerable<string>? values)
        {
            value = ((Dictionary<string, string>)carrier!).GetValueOrDefault(name);
            values = null;
        }
    }

    private static Activity Trace()
    {
        var activity = new Activity("work") { TraceStateString = "canary=1" };
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.AddBaggage("user", "canary-of-the-baggage");
        return activity.Start();
    }
}
