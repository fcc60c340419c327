using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>Reports what becomes of asking for new credentials.</summary>
internal static class CredentialReport
{
    /// <summary>Reports one request for credentials.</summary>
    /// <param name="loggers">Where to; null for nowhere.</param>
    /// <param name="source">The kind of source, for example <c>RtcAssumeRoleCredentials</c>; one of few names.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="failure">Why there are none; null when they came.</param>
    public static void Refreshed(ILoggerFactory? loggers, string source, TimeSpan took, Exception? failure = null)
    {
        Instruments.RecordCredentialRefresh(source, took, failure);
        if (loggers is null)
        {
            return;
        }

        var logger = loggers.CreateLogger(RtcTelemetry.LogCategory);
        if (failure is null)
        {
            LogMessages.CredentialsRefreshed(logger, source, took.TotalSeconds);
        }
        else if (logger.IsEnabled(LogLevel.Warning))
        {
            LogMessages.CredentialsRefreshFailed(logger, source, took.TotalSeconds, ErrorType.Describe(failure));
        }
    }
}
