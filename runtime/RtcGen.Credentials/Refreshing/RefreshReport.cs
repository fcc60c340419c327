using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>Reports each fetch of credentials as a metric and as a log message, under the names that a client uses. docs/observability.md lists them.</summary>
internal static partial class RefreshReport
{
    private static readonly Meter Meter = new(RtcTelemetry.MeterName, typeof(RtcClient).Assembly.GetName().Version?.ToString(3));

    private static readonly Histogram<double> Duration = CreateDuration("rtcgen.credentials.refresh.duration", "The duration of fetching new credentials.");

    /// <summary>Reports one fetch.</summary>
    /// <param name="loggers">The logger factory, or null.</param>
    /// <param name="source">The kind of source, for example <c>RtcAssumeRoleCredentials</c>; one of few names.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="error">Why there are no credentials; null on success.</param>
    public static void Write(ILoggerFactory? loggers, string source, TimeSpan took, Exception? error = null)
    {
        Measure(source, took, error);
        if (loggers is null)
        {
            return;
        }

        var logger = loggers.CreateLogger(RtcTelemetry.LogCategory);
        if (error is null)
        {
            CredentialsRefreshed(logger, source, took.TotalSeconds);
        }
        else if (logger.IsEnabled(LogLevel.Warning))
        {
            CredentialsRefreshFailed(logger, source, took.TotalSeconds, GetErrorType(error));
        }
    }

    private static void Measure(string source, TimeSpan took, Exception? error)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        var tags = new TagList { { "rtcgen.credentials.source", source } };
        if (error is not null)
        {
            tags.Add("error.type", GetErrorType(error));
        }

        Duration.Record(took.TotalSeconds, tags);
    }

    // Never the message: it may hold what a server sent.
    private static string GetErrorType(Exception error) => error is RtcCredentialException ? "credentials" : error.GetType().FullName!;

    private static Histogram<double> CreateDuration(string name, string description)
    {
#if NET9_0_OR_GREATER
        // The bounds that OpenTelemetry recommends for seconds.
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };
        return Meter.CreateHistogram(name, "s", description, tags: null, advice);
#else
        return Meter.CreateHistogram<double>(name, "s", description);
#endif
    }

    [LoggerMessage(40, LogLevel.Information, "{Source} returned new credentials after {Seconds} s.", EventName = "CredentialsRefreshed")]
    private static partial void CredentialsRefreshed(ILogger logger, string source, object seconds);

    [LoggerMessage(41, LogLevel.Warning, "{Source} returned no credentials after {Seconds} s: {Reason}.", EventName = "CredentialsRefreshFailed")]
    private static partial void CredentialsRefreshFailed(ILogger logger, string source, object seconds, string reason);
}
