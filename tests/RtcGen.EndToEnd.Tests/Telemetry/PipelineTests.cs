using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests.Telemetry;

/// <summary>Spans and measurements as an OpenTelemetry pipeline gets them.</summary>
public sealed class PipelineTests
{
    [Fact]
    public async Task Spans_and_metrics_arrive_and_the_attempts_are_children_of_the_call()
    {
        var spans = new List<Activity>();
        var metrics = new List<Metric>();
        await using var server = await SnapshotServer.StartAsync();
        var port = server.Emulator.Endpoint.Port;
        using (Sdk.CreateTracerProviderBuilder().AddSource(RtcTelemetry.ActivitySourceName, "System.Net.Http").AddInMemoryExporter(spans).Build())
        using (Sdk.CreateMeterProviderBuilder().AddMeter(RtcTelemetry.MeterName).AddInMemoryExporter(metrics).Build())
        {
            await using var client = server.Client();
            await client.UpdateSnapshotAsync(SnapshotServer.Request());
            await Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(task: "unknown")));
        }

        // Other tests of this process call other ports.
        var mine = spans.Where(span => span.GetTagItem("server.port") is int own && own == port).ToList();
        var calls = mine.Where(static span => span.Source.Name == RtcTelemetry.ActivitySourceName).ToList();
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], calls.Select(static span => span.Status));
        Assert.All(calls, static span => Assert.Equal("rtc/UpdateSnapshot", span.DisplayName));
        Assert.All(calls, call => Assert.Contains(mine, attempt => attempt.Source.Name == "System.Net.Http" && attempt.ParentSpanId == call.SpanId));

        var duration = metrics.Last(static metric => metric.Name == "rpc.client.call.duration");
        Assert.Equal("s", duration.Unit);
        var counts = new Dictionary<string, long>();
        var bounds = new List<double>();
        foreach (ref readonly var point in duration.GetMetricPoints())
        {
            var tags = new Dictionary<string, object?>();
            foreach (var tag in point.Tags)
            {
                tags.Add(tag.Key, tag.Value);
            }

            if (tags["server.port"] is int own && own == port)
            {
                counts.Add($"{tags.GetValueOrDefault("error.type")}", point.GetHistogramCount());
                bounds.Clear();
                foreach (var bucket in point.GetHistogramBuckets())
                {
                    bounds.Add(bucket.ExplicitBound);
                }
            }
        }

        Assert.Equal(new Dictionary<string, long> { [string.Empty] = 1, ["InvalidParameter"] = 1 }, counts);
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, double.PositiveInfinity], bounds);
    }
}
