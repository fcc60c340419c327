using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>
/// Tells whoever listens what becomes of a call: a span, a measurement, and log messages. It belongs to a workspace and
/// is used again; with nobody listening it allocates nothing.
/// </summary>
internal sealed class CallReport(ClientLog log)
{
    private readonly RedactedValues _hidden = new();
    private CallTarget? _target;
    private Activity? _activity;

    /// <summary>Collects what to hide of a response; null when responses are not shown.</summary>
    public RedactedValues? HiddenInAnswer => log.ShowsBodies ? _hidden : null;

    /// <summary>Where the described <c>Result</c> stands in the response, once it is read; else negative.</summary>
    public int ResultStart { get; set; } = -1;

    /// <summary>Reports that a request will not be sent.</summary>
    public void Invalid(RtcAction action, RtcValidationException failure) => LogMessages.RequestInvalid(
        log.Logger, action.Name, action.Version, failure.Errors.Count, failure.Errors[0].Path, failure.Errors[0].Rule);

    /// <summary>Gets a value indicating whether anybody reads what <see cref="Note"/> reports.</summary>
    public bool TakesNotes => log.TakesNotes;

    /// <summary>Reports what the server makes of a request that is sent all the same.</summary>
    public void Note(RtcAction action, RtcValidationResult found) => log.Note(action, found);

    /// <summary>Begins.</summary>
    public void Start(CallTarget target)
    {
        _target = target;
        _activity = CallSpan.Start(target);
        LogMessages.CallStarted(log.Logger, target.Action.Name, target.Action.Version, target.Server);
    }

    /// <summary>Reports that an attempt had to wait for its rate.</summary>
    public void Limited(RtcAction action, TimeSpan waited)
    {
        Instruments.RecordLimiterWait(action, waited);
        if (log.Logger.IsEnabled(LogLevel.Debug))
        {
            LogMessages.LimiterWaited(log.Logger, action.Name, action.Version, waited.TotalSeconds);
        }
    }

    /// <summary>Reports an attempt.</summary>
    public void Sending(HttpRequestMessage request, SentCall sent, int attempt)
    {
        if (!log.Logger.IsEnabled(LogLevel.Trace))
        {
            return;
        }

        var action = _target!.Action.Name;
        LogMessages.AttemptSent(log.Logger, action, attempt, log.Headers(request, CallSecrets.Collect(sent)));
        if (log.ShowsBodies)
        {
            var shown = sent.Form is { } form ? form.Show(sent.Json.Hidden) : RedactedJson.OfRequest(sent.Json.WrittenSpan, sent.Json.Hidden);
            var body = request.Content is null ? "(none)" : log.Body(shown, sent.Body.Length);
            LogMessages.RequestBody(log.Logger, action, attempt, ClientLog.Query(sent.Query), body);
        }
    }

    /// <summary>Reports a whole response.</summary>
    public void Answered(HttpResponseMessage response, ReadOnlySpan<byte> body, SentCall sent, int attempt)
    {
        if (log.Logger.IsEnabled(LogLevel.Trace))
        {
            var action = _target!.Action.Name;
            var secrets = CallSecrets.Collect(sent);
            LogMessages.AttemptAnswered(log.Logger, action, attempt, (int)response.StatusCode, body.Length, log.Headers(response, secrets));
            if (log.ShowsBodies)
            {
                LogMessages.ResponseBody(log.Logger, action, attempt, log.Body(RedactedJson.OfAnswer(body, ResultStart, _hidden, secrets), body.Length));
            }
        }

        _hidden.Clear();
        ResultStart = -1;
    }

    /// <summary>Reports that an attempt failed and another will follow.</summary>
    public void Retrying(RtcException failure, int attempt, TimeSpan delay)
    {
        CallSpan.AddRetry(_activity, failure, attempt, delay);
        CallMetrics.Retry(_target!, failure);
        if (log.Logger.IsEnabled(LogLevel.Information))
        {
            LogMessages.CallRepeated(log.Logger, _target!.Action.Name, attempt, ErrorType.Describe(failure), delay.TotalSeconds);
        }

        if (failure.RetryClass == RtcRetryClass.Credentials)
        {
            LogMessages.CredentialsRefused(log.Logger, ErrorType.Describe(failure), (failure as RtcServiceException)?.RequestId);
        }
    }

    /// <summary>Reports that signatures follow the server's clock from now on.</summary>
    public void ClockCorrected(TimeSpan skew) => LogMessages.ClockCorrected(log.Logger, _target!.Server, skew.TotalSeconds);

    /// <summary>Ends with a response.</summary>
    public void Succeeded(RtcResponseMetadata metadata, SentCall sent, int attempts, TimeSpan took)
    {
        var target = _target!;
        CallMetrics.Ended(target, took, failure: null);
        var isLogged = log.Logger.IsEnabled(LogLevel.Debug);
        if (isLogged || _activity is { IsAllDataRequested: true })
        {
            var requestId = ServerText.Format(metadata.RequestId, CallSecrets.Collect(sent));
            CallSpan.Succeeded(_activity, requestId);
            if (isLogged)
            {
                LogMessages.CallSucceeded(log.Logger, target.Action.Name, target.Action.Version, attempts, took.TotalSeconds, requestId);
            }
        }

        Clear();
    }

    /// <summary>Ends with a failure. Nothing is reported of a call that had not begun.</summary>
    public void Failed(Exception failure, TimeSpan took)
    {
        if (_target is not { } target)
        {
            return;
        }

        CallMetrics.Ended(target, took, failure);
        CallSpan.Failed(_activity, failure);
        Log(target.Action, failure, took);
        Clear();
    }

    private void Log(RtcAction action, Exception failure, TimeSpan took)
    {
        var service = failure as RtcServiceException;
        if (failure is OperationCanceledException)
        {
            LogMessages.CallCancelled(log.Logger, action.Name, action.Version, took.TotalSeconds);
        }
        else if (service is not null && IsAnswerToTheRequest(service))
        {
            LogMessages.CallRefused(log.Logger, action.Name, action.Version, ErrorType.Describe(failure), service.RequestId);
        }
        else if (log.Logger.IsEnabled(LogLevel.Error))
        {
            var known = failure as RtcException;
            LogMessages.CallFailed(
                log.Logger, action.Name, action.Version, ErrorType.Describe(failure), known?.Attempts ?? 0, took.TotalSeconds, known?.MayHaveTakenEffect ?? true, service?.RequestId);
        }
    }

    // A refusal that belongs to normal work, such as a task that is not there. Missing rights do not.
    private static bool IsAnswerToTheRequest(RtcServiceException failure) =>
        failure is { Code: not null, RetryClass: RtcRetryClass.Never, HttpStatus: < 500 and not (401 or 403) };

    private void Clear()
    {
        _activity?.Dispose();
        _activity = null;
        _target = null;
    }
}
