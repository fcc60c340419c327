using System.Collections.Concurrent;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Takes a request through the gateway's checks and the service's rules to its response.</summary>
internal sealed class RequestPipeline(SchemaSet schemas, RtcEmulatorOptions options, ServiceState state)
{
    private readonly RequestIds _ids = new();
    private readonly Authenticator _authenticator = new([.. options.Credentials], options.Validity, options.Strict);
    private readonly SignatureExplanations _explanations = new(options);
    private readonly ConcurrentDictionary<string, RequestInterpreter> _interpreters = new(StringComparer.Ordinal);

    private readonly TokenStore _tokens = new(options.MaxRetainedBytes);

    // An unknown action belongs to no service; when there is but one, its error catalogue counts.
    private readonly Lazy<ServiceSchema?> _onlyService = new(() => schemas.Services.Count() == 1 ? schemas.Services.Single() : null);

    public RequestMembers Members { get; } = new(schemas.SharedTypes);

    /// <summary>Judges a request; <paramref name="bodyError"/> when its body did not arrive as it should.</summary>
    /// <param name="request">The request.</param>
    /// <param name="bodyError">What is wrong with the body, or null.</param>
    /// <param name="clockError">How far the server's clock is from the emulator's.</param>
    public Examination Examine(ReceivedRequest request, ResponseError? bodyError, TimeSpan clockError = default)
    {
        var received = new Examination(Blank(request, options.TimeProvider.GetUtcNow(), clockError));
        var blank = received.Response;
        if (request.Path is not ("" or "/"))
        {
            return received.Refuse(Gateway(_onlyService.Value, "InvalidActionOrVersion", "All actions are called at the path /, and this request went to another."));
        }

        if (blank.Action is null || blank.Version is null)
        {
            return received.Refuse(Gateway(_onlyService.Value, "MissingParameter", "The query must hold Action and Version."));
        }

        // One of the two would be signed for, and another might be carried out.
        return request.IsRepeated("Action") || request.IsRepeated("Version")
            ? received.Refuse(Gateway(_onlyService.Value, "InvalidActionOrVersion", "The query must hold Action and Version once."))
            : Route(request, received, bodyError);
    }

    /// <summary>Carries a request out, unless it is refused.</summary>
    public EmulatorResponse CarryOut(Examination examined)
    {
        if (examined is not { IsRefused: false, Action: { } action, Verdict: { } verdict })
        {
            return examined.Response;
        }

        // Whether the service compares the other parameters with those of the first call is not known: the token alone counts.
        var known = examined.Response;
        return action.IdempotencyToken is { } field && verdict.Values.TryGetValue(field.Name, out var token) && token.Length > 0
            ? _tokens.Once(new(examined.Signature.AccessKey, action.Service, action.Action, action.Version, token), () => CarryOut(known, action, verdict)) with { RequestId = known.RequestId, At = known.At, ReceivedAt = known.ReceivedAt }
            : CarryOut(known, action, verdict);
    }

    /// <summary>Makes the response to a request at which the emulator itself failed.</summary>
    public Examination Fail(ReceivedRequest request, Exception failure)
    {
        // The options' clock may be what failed. Only the kind is named: the text of a failure may hold anything.
        var received = new Examination(Blank(request, TimeProvider.System.GetUtcNow(), clockError: default));
        return received.Refuse(Gateway(_onlyService.Value, "InternalError", $"The emulator failed with {failure.GetType().Name}."));
    }

    /// <summary>The errors of the service that a response comes from, or of the gateway.</summary>
    public ErrorCatalogue Errors(string? service) => Catalogue(service is null ? _onlyService.Value : schemas.Service(service));

    /// <summary>What may be shown of a request.</summary>
    public EmulatorRequest Show(ReceivedRequest request, ActionSchema? action) =>
        new(request.Method, request.Body, new MaskedRequest(request, action, Members));

    private EmulatorResponse Blank(ReceivedRequest request, DateTimeOffset now, TimeSpan clockError) => new()
    {
        RequestId = _ids.Next(now),
        ReceivedAt = now,
        At = now + clockError,
        Action = NullIfEmpty(request.QueryValue("Action")),
        Version = NullIfEmpty(request.QueryValue("Version")),
    };

    private Examination Route(ReceivedRequest request, Examination received, ResponseError? bodyError)
    {
        var blank = received.Response;
        var candidates = schemas.ServicesWith(blank.Action!, blank.Version!);
        if (candidates.Count == 0)
        {
            return received.Refuse(Gateway(_onlyService.Value, "InvalidActionOrVersion", $"Could not find operation {DisplayText.Format(blank.Action!)} for version {DisplayText.Format(blank.Version!)}."));
        }

        // Services may have actions of one name and version: the signature's scope says whose is meant.
        var (claim, error) = SignatureClaimReader.Read(request);
        var service = claim is null
            ? candidates.Count == 1 ? candidates[0] : FindUnsigned(candidates, blank)
            : candidates.FirstOrDefault(candidate => candidate.Service == claim.Service) ?? FindUnsigned(candidates, blank);
        return (service, claim) switch
        {
            ({ } found, _) => Admit(request, received, found, claim, error, bodyError),
            (null, { } other) when schemas.Service(other.Service) is { } without =>
                (received with { Response = blank with { Service = other.Service, Region = other.Region } })
                .Refuse(Gateway(without, "InvalidActionOrVersion", $"The service {other.Service} has no operation {blank.Action} in version {blank.Version}.")),
            (null, { } other) => received.Refuse(Gateway(_onlyService.Value, "ServiceNotFound", $"The service [{DisplayText.Format(other.Service)}] in Credential does not exist.")),
            (null, null) => (received with { Signature = Unsigned(request, received, error!) }).Refuse(Gateway(service: null, error!.Code, error.Detail)),
        };
    }

    // Without a signature an action is known by its name and version alone; a scope that somebody signed for nothing names anything.
    private ServiceSchema? FindUnsigned(IReadOnlyList<ServiceSchema> candidates, EmulatorResponse blank)
    {
        var unsigned = candidates.Where(candidate => !schemas.Action(candidate.Service, blank.Action!, blank.Version!)!.Signed).ToList();
        return unsigned.Count == 1 ? unsigned[0] : null;
    }

    private Examination Admit(
        ReceivedRequest request,
        Examination received,
        ServiceSchema service,
        SignatureClaim? claim,
        AuthenticationError? error,
        ResponseError? bodyError)
    {
        var action = schemas.Action(service.Service, received.Response.Action!, received.Response.Version!)!;
        if (!action.Signed)
        {
            // What the service does with a signature that it does not ask for is not known: it is not looked at.
            (claim, error) = (null, null);
        }

        var known = received with
        {
            Action = action,
            Response = received.Response with { Service = service.Service, Region = claim?.Region ?? service.DefaultRegion },
        };
        if (!IsAllowedMethod(request, action))
        {
            return known.Refuse(Gateway(service, "MethodNotAllowed", $"{action.Action} is called with {Verb(action)}."));
        }

        if (bodyError is not null)
        {
            return known.Refuse(bodyError);
        }

        error ??= action.Signed ? _authenticator.Check(request, claim!, known.Response.At) : null;
        var (members, unreadable) = Members.Read(action, request);
        known = known with
        {
            Signature = Verdict(request, received, action, claim, error).Without(text => WithoutSecrets(text, request, action)),
            Members = unreadable is null ? members : null,
        };
        if (error is not null)
        {
            return known.Refuse(Gateway(service, error.Code, SignatureExplanations.Describe(error, WithoutSecrets(error.Detail, request, action), known.Signature)));
        }

        var reached = known with { Response = known.Response with { Result = action.Result, Envelope = action.Envelope } };
        return unreadable is not null ? reached.Refuse(OfService(action, unreadable.Code, unreadable.Message)) : Judge(reached, action, members);
    }

    private Examination Judge(Examination known, ActionSchema action, JsonElement members)
    {
        var verdict = Interpreter(action.Service).Judge(action, members);
        var judged = known with { Verdict = verdict };
        return verdict.Refusal is { } refusal ? judged.Refuse(OfService(action, refusal.Code!, refusal.Message)) : judged;
    }

    private RequestInterpreter Interpreter(string service) =>
        _interpreters.GetOrAdd(service, static (name, schemas) => new RequestInterpreter(TimeProvider.System, schemas.Service(name)!, schemas.SharedTypes), schemas);

    private SignatureVerdict Unsigned(ReceivedRequest request, Examination received, AuthenticationError error) =>
        error.Code == SignatureClaimReader.NoSignature
            ? SignatureVerdict.Missing
            : _explanations.Explain(request, claim: null, received.Response.At, error);

    private SignatureVerdict Verdict(ReceivedRequest request, Examination received, ActionSchema action, SignatureClaim? claim, AuthenticationError? error) =>
        !action.Signed ? SignatureVerdict.NotRequired
        : claim is null ? Unsigned(request, received, error!)
        : error is null ? new(SignatureStatus.Verified) { AccessKey = claim.AccessKey, Region = claim.Region }
        : _explanations.Explain(request, claim, received.Response.At, error);

    // The response to a wrong signature holds the string to sign, and so the query.
    private string WithoutSecrets(string text, ReceivedRequest request, ActionSchema action)
    {
        foreach (var value in request.Query.Where(pair => pair.Value.Length > 0 && Members.IsSecret(action, pair.Key, inBody: false)).Select(pair => pair.Value).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace(Uri.EscapeDataString(value), "***", StringComparison.Ordinal).Replace(value, "***", StringComparison.Ordinal);
        }

        return text;
    }

    private EmulatorResponse CarryOut(EmulatorResponse known, ActionSchema action, RequestVerdict verdict) => state.Apply(action, verdict) switch
    {
        { Error: { } error } => known with { Error = OfService(action, error.Code, error.Message) },
        var outcome => known with
        {
            Adjustments = Adjustments(verdict),
            Result = outcome.Text is { } text ? action.Result with { Success = text } : action.Result,
            Plausible = new PlausibleResult(action, schemas.SharedTypes, verdict.Values, outcome.Known),
        },
    };

    private static ResponseError Gateway(ServiceSchema? service, string code, string message) =>
        Catalogue(service).Gateway(code, message);

    private static ErrorCatalogue Catalogue(ServiceSchema? service) => new(service, SchemaSet.BuiltIn.Services);

    private ResponseError OfService(ActionSchema action, string code, string message) =>
        ErrorCatalogue.OfService(schemas.Service(action.Service)!, action.Version, code, message);

    private static Adjustment[] Adjustments(RequestVerdict verdict) =>
        [.. verdict.Findings.Where(finding => finding.Outcome != FindingOutcome.Accepted).Select(finding => new Adjustment(finding.Path, finding.Given ?? string.Empty, finding.Used, finding.Message))];

    // A signed URL may be opened with GET, whatever the action's method.
    private static bool IsAllowedMethod(ReceivedRequest request, ActionSchema action) =>
        request.Method == Verb(action) || (request.Method == "GET" && action.Signed && SignatureClaimReader.IsSignedUrl(request));

    private static string Verb(ActionSchema action) => action.Method.ToString().ToUpperInvariant();

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
