using System.Diagnostics;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>The span of a call.</summary>
public sealed class SpanTests : IDisposable
{
    private readonly string _host = ReportedCall.NewHost();
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public SpanTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "RtcGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if ((string?)span.GetTagItem("server.address") == _host)
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task A_call_that_succeeds_is_one_client_span_with_these_attributes()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, _host);
        using var parent = new Activity("caller").Start();
        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Same(parent, Activity.Current);
        var span = Assert.Single(_spans);
        Assert.Equal(parent.SpanId, span.ParentSpanId);
        Assert.Equal("rtc/UpdateSnapshot", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            ["cloud.region=cn-north-1", "rpc.method=rtc/UpdateSnapshot", "rpc.system.name=volcengine", $"server.address={_host}", "server.port=8443",
                "volcengine.api.version=2020-12-01", "volcengine.request_id=2024-r1"],
            span.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task Repetitions_are_events_and_a_failure_is_named_by_its_kind()
    {
        using var handler = ReportedCall.Answering((500, ReportedCall.Error("InternalError")), (502, "<html>"), (400, ReportedCall.Error("Surprise.New")));
        using var client = ReportedCall.Client(handler, _host);
        await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        var span = Assert.Single(_spans);
        Assert.Equal(
            ["retry attempt=1, delay=0, reason=_OTHER", "retry attempt=2, delay=0, reason=502"],
            span.Events.Select(static entry => $"{entry.Name} {string.Join(", ", entry.Tags.Select(static tag => $"{tag.Key}={tag.Value}"))}"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("_OTHER (HTTP 400)", span.StatusDescription);
        Assert.Equal("_OTHER", span.GetTagItem("error.type"));
        Assert.Equal("_OTHER", span.GetTagItem("rpc.response.status_code"));
        Assert.Equal("2024-r2", span.GetTagItem("volcengine.request_id"));
    }

    [Fact]
    public async Task A_request_that_is_not_sent_is_no_span()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, _host);
        await Assert.ThrowsAsync<RtcValidationException>(() => client.SendAsync(new UpdateSnapshotRequest()));

        Assert.Empty(_spans);
    }

    [Fact]
    public async Task A_call_that_is_given_up_ends_its_span()
    {
        using var givenUp = new CancellationTokenSource();
        using var handler = new StubHandler(async (_, token) =>
        {
            await givenUp.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using var client = ReportedCall.Client(handler, _host);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), cancellationToken: givenUp.Token));

        Assert.Equal("cancelled", Assert.Single(_spans).GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_handler_that_fails_in_its_own_way_ends_the_span_under_the_name_of_its_exception()
    {
        using var handler = new StubHandler((_, _) => throw new NotSupportedException("canary"));
        using var client = ReportedCall.Client(handler, _host);
        await Assert.ThrowsAsync<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        var span = Assert.Single(_spans);
        Assert.Equal("System.NotSupportedException", span.GetTagItem("error.type"));
        Assert.Equal("System.NotSupportedException", span.StatusDescription);
    }

    public void Dispose() => _listener.Dispose();
}
