using System.Diagnostics.Metrics;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Credentials.Tests;

/// <summary>What is measured and logged of a fetch.</summary>
public sealed class RefreshReportTests : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _measured = [];

    public RefreshReportTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "RtcGen")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Keep(instrument, tags));
        _listener.Start();
    }

    [Fact]
    public void Fetches_are_measured_and_logged()
    {
        using var logger = new RecordingLogger();
        RefreshReport.Write(logger, "test-source", TimeSpan.FromSeconds(2));
        RefreshReport.Write(logger, "test-source", TimeSpan.FromSeconds(2), new TimeoutException("canary"));

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
