using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RtcGen;

/// <summary>What all clients of the process report to. With nobody listening a report costs a comparison.</summary>
internal static class Instruments
{
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(RtcTelemetry.MeterName, Version);

    public static ActivitySource Source { get; } = new(RtcTelemetry.ActivitySourceName, Version);

    /// <summary>The duration of calls, including all attempts and delays.</summary>
    public static Histogram<double> CallDuration { get; } =
        Seconds("rpc.client.call.duration", "The duration of calls, including all attempts and delays.");

    /// <summary>Gets the number of retries.</summary>
    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("rtcgen.client.retries", "{retry}", "The number of retries.");

    /// <summary>How long calls waited for the client's own rate limit.</summary>
    public static Histogram<double> LimiterWait { get; } =
        Seconds("rtcgen.client.limiter.wait", "The time that calls waited for the client's rate limiter.");

    /// <summary>Notes a wait for the rate limiter.</summary>
    /// <param name="action">What waited.</param>
    /// <param name="waited">How long.</param>
    public static void RecordLimiterWait(RtcAction action, TimeSpan waited)
    {
        if (LimiterWait.Enabled)
        {
            LimiterWait.Record(waited.TotalSeconds, new KeyValuePair<string, object?>("rpc.method", $"{action.Service.Name}/{action.Name}"));
        }
    }

    private static Histogram<double> Seconds(string name, string description)
    {
#if NET9_0_OR_GREATER
        // The bounds that OpenTelemetry recommends for seconds.
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };
        return Meter.CreateHistogram(name, "s", description, tags: null, advice);
#else
        return Meter.CreateHistogram<double>(name, "s", description);
#endif
    }
}
