using System.Text.Json;
using System.Text.Unicode;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Takes a request through the gateway's checks and the service's rules to its answer.</summary>
internal sealed class RequestPipeline(SchemaSet schemas, RtcEmulatorOptions options, TaskStore tasks)
{
    // Deep enough for every known body (five levels), and bounded.
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 64 };

    private readonly RequestIds _ids = new();
    private readonly TaskRules _taskRules = new(tasks);
    private readonly Authenticator _authenticator = new([.. options.Credentials], options.Validity);
    private readonly Dictionary<string, RequestInterpreter> _interpreters =
        schemas.Services.ToDictionary(service => service.Service, service => new RequestInterpreter(service, schemas.Types), StringComparer.Ordinal);

    private readonly TypeTable _types = new(schemas.Types);

    // An unknown action belongs to no service; when there is but one, its error catalogue counts.
    private readonly ServiceSchema? _onlyService = schemas.Services.Count() == 1 ? schemas.Services.Single() : null;

    /// <summary>Answers a request; <paramref name="bodyTooLarge"/> when its body was cut at the limit.</summary>
    public Answer Process(ReceivedRequest request, bool bodyTooLarge)
    {
        var now = options.TimeProvider.GetUtcNow();
        var blank = new Answer
        {
            RequestId = _ids.Next(now),
            At = now,
            Action = NullIfEmpty(request.QueryValue("Action")),
            Version = NullIfEmpty(request.QueryValue("Version")),
        };

        return blank is { Action: { } name, Version: { } version }
            ? Route(request, blank, schemas.Action(name, version), bodyTooLarge)
            : Refuse(blank, _onlyService, "MissingParameter", "The query must hold Action and Version.");
    }

    private Answer Route(ReceivedRequest request, Answer blank, ActionSchema? action, bool bodyTooLarge)
    {
        if (action is null)
        {
            return Refuse(
                blank,
                _onlyService,
                "InvalidActionOrVersion",
                $"Could not find operation {blank.Action} for version {blank.Version}.");
        }

        var service = schemas.Service(action.Service);
        var (claim, fault) = SignatureClaimReader.Read(request);
        var known = blank with { Service = action.Service, Region = claim?.Region ?? service?.DefaultRegion };
        if (!IsAllowedMethod(request, action))
        {
            return Refuse(known, service, "MethodNotAllowed", $"{action.Action} is called with {Verb(action)}.");
        }

        if (bodyTooLarge)
        {
            // How the server answers this is not documented; this is the nearest code it has, with HTTP's own status.
            var error = new AnswerError(
                RejectionCodes.SizeOverLimit, CodeN: null, Status: 413, $"The body is larger than {options.MaxBodyBytes} bytes.");
            return known with { Error = error };
        }

        fault ??= _authenticator.Check(request, claim!, action.Service, known.At);
        return fault is null
            ? Serve(request, known with { Result = action.Result }, action)
            : Refuse(known, service, fault.Code, WithoutSecrets(fault.Detail, request, action));
    }

    // A wrong signature is answered with the text to sign, and so with the query.
    private static string WithoutSecrets(string text, ReceivedRequest request, ActionSchema action)
    {
        foreach (var field in action.Query.Where(static field => field.Secret))
        {
            if (request.QueryValue(field.Name) is { Length: > 0 } value)
            {
                text = text.Replace(Uri.EscapeDataString(value), "***", StringComparison.Ordinal).Replace(value, "***", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private Answer Serve(ReceivedRequest request, Answer known, ActionSchema action)
    {
        // The official command line sends {} where there is nothing to say; that an empty body does as well is an assumption.
        var isEmpty = request.Body.IsEmpty;
        if (isEmpty && action.Body.Count > 0)
        {
            return Reject(known, action, RejectionCodes.BodyIsEmpty, "The request has no body.");
        }

        if (!Utf8.IsValid(request.Body.Span))
        {
            return Reject(known, action, RejectionCodes.Unmarshal, "The body is not UTF-8.");
        }

        RequestVerdict verdict;
        try
        {
            using var document = JsonDocument.Parse(isEmpty ? "{}"u8.ToArray() : request.Body, JsonOptions);
            verdict = _interpreters[action.Service].Judge(action, QueryValues.With(action, request.QueryValue, document.RootElement));
        }
        catch (JsonException failure)
        {
            return Reject(known, action, RejectionCodes.Unmarshal, $"The body is not JSON: {failure.Message}");
        }

        if (verdict.Refusal is { } refusal)
        {
            return Reject(known, action, refusal.Code!, refusal.Message);
        }

        return _taskRules.Apply(action.Task, verdict) is { } fault
            ? Reject(known, action, fault.Code, fault.Message)
            : known with { Adjustments = Adjustments(verdict), Plausible = new PlausibleResult(action, _types, verdict.Values) };
    }

    private static Answer Refuse(Answer known, ServiceSchema? service, string code, string message) =>
        known with { Error = new ErrorCatalogue(service).Gateway(code, message) };

    private static Answer Reject(Answer known, ActionSchema action, string code, string message) =>
        known with { Error = ErrorCatalogue.OfService(code, action.Version, message) };

    private static Adjustment[] Adjustments(RequestVerdict verdict) =>
        [.. verdict.Findings.Select(finding => new Adjustment(finding.Path, finding.Given ?? string.Empty, finding.Used, finding.Message))];

    // A signed URL may be opened with GET, whatever the action's method.
    private static bool IsAllowedMethod(ReceivedRequest request, ActionSchema action) =>
        request.Method == Verb(action) || (request.Method == "GET" && SignatureClaimReader.IsSignedUrl(request));

    private static string Verb(ActionSchema action) => action.Method.ToString().ToUpperInvariant();

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
