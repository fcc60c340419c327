using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>The log messages about changed settings; docs/observability.md lists it with the messages of a client.</summary>
internal static partial class ReloadLog
{
    [LoggerMessage(43, LogLevel.Warning, "The changed settings cannot be used, and the last keys stay in use: {Reason}", EventName = "SettingsRefused")]
    public static partial void SettingsRefused(ILogger logger, string reason);
}
