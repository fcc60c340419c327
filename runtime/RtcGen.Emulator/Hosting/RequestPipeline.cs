using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Takes a request through the gateway's checks and the service's rules to its response.</summary>
internal sealed class RequestPipeline(SchemaSet schemas, RtcEmulatorOptions options, TaskStore tasks)
{
    private readonly RequestIds _ids = new();
    private readonly TaskRules _taskRules = new(tasks);
    private readonly Authenticator _authenticator = new([.. options.Credentials], options.Validity, options.Strict);
    private readonly Dictionary<string, RequestInterpreter> _interpreters =
        schemas.Services.ToDictionary(service => service.Service, service => new RequestInterpreter(service, schemas.Types), StringComparer.Ordinal);

    private readonly TypeTable _types = new(schemas.Types);
    private readonly RequestMembers _members = new(new(schemas.Types));
    private readonly TokenStore _tokens = new(options.MaxRetainedBytes);

    // An unknown action belongs to no service; when there is but one, its error catalogue counts.
    private readonly ServiceSchema? _onlyService = schemas.Services.Count() == 1 ? schemas.Services.Single() : null;

    /// <summary>Makes the response to a request; <paramref name="bodyError"/> when its body did not arrive as it should.</summary>
    public EmulatorResponse Process(ReceivedRequest request, ResponseError? bodyError)
    {
        var blank = Blank(request, options.TimeProvider.GetUtcNow());
        if (request.Path is not ("" or "/"))
        {
            return Refuse(blank, _onlyService, "InvalidActionOrVersion", "All actions are called at the path /, and this request went to another.");
        }

        if (blank.Action is null || blank.Version is null)
        {
            return Refuse(blank, _onlyService, "MissingParameter", "The query must hold Action and Version.");
        }

        // One of the two would be signed for, and another might be carried out.
        return request.IsRepeated("Action") || request.IsRepeated("Version")
            ? Refuse(blank, _onlyService, "InvalidActionOrVersion", "The query must hold Action and Version once.")
            : Route(request, blank, bodyError);
    }

    /// <summary>Makes the response to a request at which the emulator itself failed.</summary>
    public EmulatorResponse Fail(ReceivedRequest request, Exception failure)
    {
        // The options' clock may be what failed. Only the kind is named: the text of a failure may hold anything.
        var response = Blank(request, TimeProvider.System.GetUtcNow());
        return Refuse(response, _onlyService, "InternalError", $"The emulator failed with {failure.GetType().Name}.");
    }

    private EmulatorResponse Blank(ReceivedRequest request, DateTimeOffset now) => new()
    {
        RequestId = _ids.Next(now),
        At = now,
        Action = NullIfEmpty(request.QueryValue("Action")),
        Version = NullIfEmpty(request.QueryValue("Version")),
    };

    private EmulatorResponse Route(ReceivedRequest request, EmulatorResponse blank, ResponseError? bodyError)
    {
        var candidates = schemas.ServicesWith(blank.Action!, blank.Version!);
        if (candidates.Count == 0)
        {
            return Refuse(blank, _onlyService, "InvalidActionOrVersion", $"Could not find operation {DisplayText.Format(blank.Action!)} for version {DisplayText.Format(blank.Version!)}.");
        }

        // Services may have actions of one name and version: the signature's scope says whose is meant.
        var (claim, error) = SignatureClaimReader.Read(request);
        var service = claim is null
            ? candidates.Count == 1 ? candidates[0] : FindUnsigned(candidates, blank)
            : candidates.FirstOrDefault(candidate => candidate.Service == claim.Service) ?? FindUnsigned(candidates, blank);
        return (service, claim) switch
        {
            ({ } found, _) => Admit(request, blank, found, claim, error, bodyError),
            (null, { } other) when schemas.Service(other.Service) is { } without =>
                Refuse(blank with { Service = other.Service, Region = other.Region }, without, "InvalidActionOrVersion", $"The service {other.Service} has no operation {blank.Action} in version {blank.Version}."),
            (null, { } other) => Refuse(blank, _onlyService, "ServiceNotFound", $"The service [{DisplayText.Format(other.Service)}] in Credential does not exist."),
            (null, null) => Refuse(blank, service: null, error!.Code, error.Detail),
        };
    }

    // Without a signature an action is known by its name and version alone; a scope that somebody signed for nothing names anything.
    private ServiceSchema? FindUnsigned(IReadOnlyList<ServiceSchema> candidates, EmulatorResponse blank)
    {
        var unsigned = candidates.Where(candidate => !schemas.Action(candidate.Service, blank.Action!, blank.Version!)!.Signed).ToList();
        return unsigned.Count == 1 ? unsigned[0] : null;
    }

    private EmulatorResponse Admit(
        ReceivedRequest request,
        EmulatorResponse blank,
        ServiceSchema service,
        SignatureClaim? claim,
        AuthenticationError? error,
        ResponseError? bodyError)
    {
        var action = schemas.Action(service.Service, blank.Action!, blank.Version!)!;
        if (!action.Signed)
        {
            // What the service does with a signature that it does not ask for is not known: it is not looked at.
            (claim, error) = (null, null);
        }

        var known = blank with { Service = service.Service, Region = claim?.Region ?? service.DefaultRegion };
        if (!IsAllowedMethod(request, action))
        {
            return Refuse(known, service, "MethodNotAllowed", $"{action.Action} is called with {Verb(action)}.");
        }

        if (bodyError is not null)
        {
            return known with { Error = bodyError };
        }

        error ??= action.Signed ? _authenticator.Check(request, claim!, known.At) : null;
        return error is null
            ? Serve(request, known with { Result = action.Result, Envelope = action.Envelope }, action, claim?.AccessKey)
            : Refuse(known, service, error.Code, WithoutSecrets(error.Detail, request, action));
    }

    // The response to a wrong signature holds the string to sign, and so the query.
    private string WithoutSecrets(string text, ReceivedRequest request, ActionSchema action)
    {
        foreach (var value in request.Query.Where(pair => pair.Value.Length > 0 && _members.IsSecret(action, pair.Key)).Select(pair => pair.Value).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace(Uri.EscapeDataString(value), "***", StringComparison.Ordinal).Replace(value, "***", StringComparison.Ordinal);
        }

        return text;
    }

    private EmulatorResponse Serve(ReceivedRequest request, EmulatorResponse known, ActionSchema action, string? accessKey)
    {
        var (members, unreadable) = _members.Read(action, request);
        if (unreadable is not null)
        {
            return Reject(known, action, unreadable.Code, unreadable.Message);
        }

        var verdict = _interpreters[action.Service].Judge(action, members);
        if (verdict.Refusal is { } refusal)
        {
            return Reject(known, action, refusal.Code!, refusal.Message);
        }

        // Whether the service compares the other parameters with those of the first call is not known: the token alone counts.
        return action.IdempotencyToken is { } field && verdict.Values.TryGetValue(field.Name, out var token) && token.Length > 0
            ? _tokens.Once(new(accessKey, action.Service, action.Action, action.Version, token), () => CarryOut(known, action, verdict)) with { RequestId = known.RequestId, At = known.At }
            : CarryOut(known, action, verdict);
    }

    private EmulatorResponse CarryOut(EmulatorResponse known, ActionSchema action, RequestVerdict verdict) =>
        _taskRules.Apply(action.Task, verdict) is { } error
            ? Reject(known, action, error.Code, error.Message)
            : known with { Adjustments = Adjustments(verdict), Plausible = new PlausibleResult(action, _types, verdict.Values) };

    private static EmulatorResponse Refuse(EmulatorResponse known, ServiceSchema? service, string code, string message) =>
        known with { Error = new ErrorCatalogue(service, SchemaSet.BuiltIn.Services).Gateway(code, message) };

    private EmulatorResponse Reject(EmulatorResponse known, ActionSchema action, string code, string message) =>
        known with { Error = ErrorCatalogue.OfService(schemas.Service(action.Service)!, action.Version, code, message) };

    private static Adjustment[] Adjustments(RequestVerdict verdict) =>
        [.. verdict.Findings.Where(finding => finding.Outcome != FindingOutcome.Accepted).Select(finding => new Adjustment(finding.Path, finding.Given ?? string.Empty, finding.Used, finding.Message))];

    // A signed URL may be opened with GET, whatever the action's method.
    private static bool IsAllowedMethod(ReceivedRequest request, ActionSchema action) =>
        request.Method == Verb(action) || (request.Method == "GET" && action.Signed && SignatureClaimReader.IsSignedUrl(request));

    private static string Verb(ActionSchema action) => action.Method.ToString().ToUpperInvariant();

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
