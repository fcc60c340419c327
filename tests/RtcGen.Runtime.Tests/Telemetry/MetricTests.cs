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
    public void Waits_for_the_limiter_and_new_credentials_are_measured()
    {
        using var logger = new RecordingLogger();
        Instruments.RecordLimiterWait(UpdateSnapshotRequest.Repeatable, TimeSpan.FromSeconds(1));
        CredentialReport.Refreshed(logger, "test-source", TimeSpan.FromSeconds(2));
        CredentialReport.Refreshed(logger, "test-source", TimeSpan.FromSeconds(2), new TimeoutException("canary"));

        Assert.Contains("rtcgen.client.limiter.wait rpc.method=rtc/UpdateSnapshot", Measured("limiter"));
        Assert.Equal(
            ["rtcgen.credentials.refresh.duration rtcgen.credentials.source=test-source", "rtcgen.credentials.refresh.duration rtcgen.credentials.source=test-source, error.type=System.TimeoutException"],
            Measured("test-source"));
        Assert.Equal(["Information 40 CredentialsRefreshed", "Warning 41 CredentialsRefreshFailed"], logger.Names);
        Assert.DoesNotContain("canary", logger.GetText("CredentialsRefreshFailed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_reports_each_fetch_to_its_loggers()
    {
        using var logger = new RecordingLogger();
        var source = new Source { LoggerFactory = logger };

        await source.GetAsync();
        source.Invalidate(Leak.Credentials);
        await Leak.Throws<RtcCredentialException>(() => source.GetAsync().AsTask());

        Assert.Equal(["Information 40 CredentialsRefreshed", "Warning 41 CredentialsRefreshFailed"], logger.Names);
        Assert.Equal(2, Measured("rtcgen.credentials.source=Source").Count);
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

    private sealed class Source : RtcRefreshingCredentials
    {
        private int _fetches;

        protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) =>
            _fetches++ == 0 ? Task.FromResult(Leak.Credentials) : throw new InvalidOperationException("The source is down.");
    }
}
