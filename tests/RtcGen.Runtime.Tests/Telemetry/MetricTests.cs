using System.Diagnostics.Metrics;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>What is measured of a call.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _measured = [];

    public MetricTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "RtcGen")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.Start();
    }

    [Fact]
    public async Task The_duration_of_each_call_and_each_repetition_are_measured()
    {
        var host = ReportedCall.NewHost();
        using var handler = ReportedCall.Answering((503, string.Empty), (200, StubHandler.Success), (400, ReportedCall.Error("Surprise.New")));
        using var client = ReportedCall.Client(handler, host);
        await client.SendAsync(UpdateSnapshotRequest.Valid());
        await Assert.ThrowsAsync<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(
            [
                $"rpc.client.call.duration rpc.system.name=volcengine, rpc.method=rtc/UpdateSnapshot, server.address={host}, server.port=8443",
                $"rpc.client.call.duration rpc.system.name=volcengine, rpc.method=rtc/UpdateSnapshot, server.address={host}, server.port=8443, error.type=_OTHER, rpc.response.status_code=_OTHER",
            ],
            Measured(host));
        Assert.Contains("rtcgen.client.retries rpc.method=rtc/UpdateSnapshot, error.type=503", Measured("retries"));
    }

    [Fact]
    public void Waits_for_the_limiter_are_measured()
    {
        Instruments.RecordLimiterWait(UpdateSnapshotRequest.Repeatable, TimeSpan.FromSeconds(1));

        Assert.Contains("rtcgen.client.limiter.wait rpc.method=rtc/UpdateSnapshot", Measured("limiter"));
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = $"{instrument.Name} {string.Join(", ", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}";
        lock (_measured)
        {
            _measured.Add(text);
        }
    }

    // Other tests of this process measure too.
    private List<string> Measured(string part)
    {
        lock (_measured)
        {
            return [.. _measured.Where(text => text.Contains(part, StringComparison.Ordinal))];
        }
    }
}
