using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>The messages of a client, with ids that stay. docs/observability.md lists them.</summary>
/// <remarks>Numbers are objects, as a logger makes them anyway: with a type of its own each message would be compiled anew.</remarks>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Debug, "{Action} {Version} is called at {Server}.", EventName = "CallStarted")]
    public static partial void CallStarted(ILogger logger, string action, string version, string server);

    [LoggerMessage(2, LogLevel.Debug, "{Action} {Version} succeeded at attempt {Attempts} after {Seconds} s. RequestId {RequestId}", EventName = "CallSucceeded")]
    public static partial void CallSucceeded(ILogger logger, string action, string version, object attempts, object seconds, string requestId);

    [LoggerMessage(3, LogLevel.Information, "{Action} {Version} was refused: {Reason}. RequestId {RequestId}", EventName = "CallRefused")]
    public static partial void CallRefused(ILogger logger, string action, string version, string reason, string? requestId);

    [LoggerMessage(4, LogLevel.Error, "{Action} {Version} failed: {Reason}, after {Attempts} attempts and {Seconds} s. It may have taken effect: {MayHaveTakenEffect}. RequestId {RequestId}", EventName = "CallFailed")]
    public static partial void CallFailed(ILogger logger, string action, string version, string reason, object attempts, object seconds, object mayHaveTakenEffect, string? requestId);

    [LoggerMessage(5, LogLevel.Debug, "{Action} {Version} was canceled by the caller after {Seconds} s.", EventName = "CallCancelled")]
    public static partial void CallCancelled(ILogger logger, string action, string version, object seconds);

    [LoggerMessage(6, LogLevel.Information, "{Action} {Version} was not sent: {Errors} errors, the first at {Path} ({Rule}).", EventName = "RequestInvalid")]
    public static partial void RequestInvalid(ILogger logger, string action, string version, object errors, string path, object rule);

    [LoggerMessage(10, LogLevel.Trace, "{Action} attempt {Attempt} is sent with {Headers}", EventName = "AttemptSent", SkipEnabledCheck = true)]
    public static partial void AttemptSent(ILogger logger, string action, object attempt, string headers);

    [LoggerMessage(11, LogLevel.Trace, "{Action} attempt {Attempt} received HTTP {Status}, {Bytes} bytes, {Headers}", EventName = "AttemptAnswered", SkipEnabledCheck = true)]
    public static partial void AttemptAnswered(ILogger logger, string action, object attempt, object status, object bytes, string headers);

    [LoggerMessage(12, LogLevel.Trace, "{Action} attempt {Attempt} sends query '{Query}' and body {Body}", EventName = "RequestBody", SkipEnabledCheck = true)]
    public static partial void RequestBody(ILogger logger, string action, object attempt, string query, string body);

    [LoggerMessage(13, LogLevel.Trace, "{Action} attempt {Attempt} received body {Body}", EventName = "ResponseBody", SkipEnabledCheck = true)]
    public static partial void ResponseBody(ILogger logger, string action, object attempt, string body);

    [LoggerMessage(20, LogLevel.Information, "{Action} attempt {Attempt} failed: {Reason}. Retrying in {DelaySeconds} s.", EventName = "CallRepeated")]
    public static partial void CallRepeated(ILogger logger, string action, object attempt, string reason, object delaySeconds);

    [LoggerMessage(21, LogLevel.Warning, "This machine's clock is {SkewSeconds} s ahead of {Server}'s (behind, if negative). Signatures follow the server's.", EventName = "ClockCorrected")]
    public static partial void ClockCorrected(ILogger logger, string server, object skewSeconds);

    [LoggerMessage(30, LogLevel.Information, "{Action} {Version}: the server ignores {Path}. This is logged once.", EventName = "MemberIgnored", SkipEnabledCheck = true)]
    public static partial void MemberIgnored(ILogger logger, string action, string version, string path);

    [LoggerMessage(31, LogLevel.Information, "{Action} {Version} is sent with an error at {Path} ({Rule}); the server: {Reaction}. This is logged once.", EventName = "MemberInvalid", SkipEnabledCheck = true)]
    public static partial void MemberInvalid(ILogger logger, string action, string version, string path, object rule, object reaction);

    [LoggerMessage(42, LogLevel.Warning, "The server rejected the credentials: {Reason}. RequestId {RequestId}", EventName = "CredentialsRefused")]
    public static partial void CredentialsRefused(ILogger logger, string reason, string? requestId);

    [LoggerMessage(50, LogLevel.Debug, "{Action} {Version} waited {Seconds} s for the rate limiter.", EventName = "LimiterWaited")]
    public static partial void LimiterWaited(ILogger logger, string action, string version, object seconds);
}
