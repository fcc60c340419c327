using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace RtcGen;

/// <summary>The log of a client: where it goes to, and what it may show.</summary>
internal sealed class ClientLog
{
    // The paths of a request are few; indexes of lists are not.
    private const int MaxNotes = 1000;

    private readonly LoggedHeaders _headers;
    private readonly ConcurrentDictionary<string, object?> _noted = new();
    private readonly bool _logBodies;
    private readonly int _maxBodyCharacters;

    public ClientLog(ILoggerFactory? factory, RtcLogOptions options)
    {
        Logger = factory?.CreateLogger(RtcTelemetry.LogCategory) ?? NullLogger.Instance;
        _headers = new(options.AllowedHeaders);
        _logBodies = options.LogBodies;
        _maxBodyCharacters = options.MaxBodyCharacters;
    }

    public ILogger Logger { get; }

    /// <summary>Whether <see cref="Note"/> logs anything now.</summary>
    public bool TakesNotes => Logger.IsEnabled(LogLevel.Information);

    /// <summary>Whether bodies are logged now.</summary>
    public bool ShowsBodies => _logBodies && Logger.IsEnabled(LogLevel.Trace);

    public string Headers(HttpRequestMessage request, SentSecrets secrets) => _headers.Show(request.Headers, request.Content?.Headers, secrets);

    public string Headers(HttpResponseMessage response, SentSecrets secrets) => _headers.Show(response.Headers, response.Content.Headers, secrets);

    /// <summary>A body as it is logged.</summary>
    /// <param name="redacted">What may be shown; null for nothing.</param>
    /// <param name="bytes">How long the body is.</param>
    public string Body(string? redacted, int bytes)
    {
        if (redacted is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"({bytes} bytes, not shown)");
        }

        var line = LogSanitizer.Sanitize(redacted);
        return line.Length <= _maxBodyCharacters ? line : string.Create(CultureInfo.InvariantCulture, $"{line.AsSpan(0, _maxBodyCharacters)}… ({bytes} bytes)");
    }

    /// <summary>The query parameters of a call as they are logged.</summary>
    public static string Query(RtcQueryWriter query)
    {
        var text = new StringBuilder();
        for (var i = 0; i < query.Parameters.Count; i++)
        {
            var (name, value) = query.Parameters[i];
            text.Append(i > 0 ? "&" : string.Empty).Append(LogSanitizer.Sanitize(name)).Append('=');
            text.Append(query.Secrets.Contains(i) ? "***" : LogSanitizer.Sanitize(value));
        }

        return text.ToString();
    }

    /// <summary>Logs what the server ignores or changes in a request that is sent: once for each property, as it is in the program.</summary>
    public void Note(RtcAction action, RtcValidationResult found)
    {
        if (!TakesNotes)
        {
            return;
        }

        foreach (var error in found.Warnings.Concat(found.Errors).Where(error => IsNew(action, error)))
        {
            if (error.ServerReaction == RtcServerReaction.Ignores)
            {
                LogMessages.MemberIgnored(Logger, action.Name, action.Version, error.Path);
            }
            else
            {
                LogMessages.MemberInvalid(Logger, action.Name, action.Version, error.Path, error.Rule, error.ServerReaction);
            }
        }
    }

    private bool IsNew(RtcAction action, RtcValidationError error) => _noted.Count < MaxNotes && _noted.TryAdd($"{action} {error.Path}", null);
}
