namespace RtcGen.Generator;

/// <summary>
/// Names that generated code uses in a meaning of its own. Whatever a schema makes must not bear them where it would
/// hide that meaning. Tests compare the lists with the runtime and with what is printed.
/// </summary>
internal static class ReservedNames
{
    /// <summary>What the class of a service's error codes is called after the service.</summary>
    public const string ErrorsEnding = "Errors";

    /// <summary>The class that only knows of the codes, where those who name them do so by the class of a reference.</summary>
    public const string CatalogueClass = "ErrorCatalogue";

    /// <summary>What the names of the classes that each action has end with.</summary>
    public static IReadOnlyList<string> OfAction { get; } = ["Request", "Result", "Extensions"];

    private const string CallsEnding = "Calls";

    // The part of a namespace that holds what only generated code needs.
    private const string Plumbing = "Generated";

    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    // Members of the base classes and of the printed ones, and what expressions in these refer to.
    private static readonly HashSet<string> Members = new(OfObject, StringComparer.Ordinal)
    {
        "Action", "At", "GetPermitCount", "Definition", "ExtraMembers", "Formats", "JsonElement", "JsonValueKind", "OtherMembers", "RateLimitAppId",
        "ReadMember", "ReadResult", "RtcMethod", "RtcRate", "RtcRateScope", "RtcRelations", "RtcIdempotency", "RtcWhenInvalid",
        "Service", "RtcStringFormat", "ToJson", "Validate", "InvalidValueReaction", "Write", "WriteQuery",
    };

    // The runtime's public types, and those of .NET that are printed by their simple names.
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "IRtcBoundedRateLimiter", "RtcAction", "RtcCallOptions", "RtcClient", "RtcClientOptions", "RtcClockException",
        "RtcCredentialChain", "RtcCredentialException", "RtcCredentialProvider", "RtcCredentials", "RtcEnvironmentCredentials",
        "RtcError", "RtcErrorCode", "RtcErrorTable", "RtcException", "RtcValidationError", "RtcJsonBody", "RtcJsonReader", "RtcJsonRequest", "RtcJsonWriter",
        "RtcLogOptions", "RtcMapEntryCheck", "RtcMapEntryWriter", "RtcMethod", "RtcObject", "RtcOptional", "RtcPage", "RtcPaging", "RtcPagingException",
        "RtcParameter", "RtcParameterAttribute", "RtcProfile", "RtcProfileCredentials", "RtcQueryWriter", "RtcRate",
        "RtcRateLimitException", "RtcRateLimiter", "RtcRateScope", "RtcRawResponse", "RtcRefreshingCredentials", "RtcRelations",
        "RtcIdempotency", "RtcRequest", "RtcResponse", "RtcResponseMetadata", "RtcResult", "RtcRetryClass", "RtcRetryOptions",
        "RtcRule", "RtcRuleAttribute", "RtcWhenInvalid",
        "RtcValidationRule", "RtcSecretConverter", "RtcServerReaction", "RtcService", "RtcServiceException", "RtcServiceOptions", "RtcSignedRequest", "RtcTelemetry", "RtcLocalizedText",
        "RtcTimeoutException", "RtcTransportException", "RtcValidationMode", "RtcValidationException", "RtcValidationResult",
        "RtcValidator", "RtcValueReader", "RtcStringFormat", "InvalidValueReaction",
        "CancellationToken", "DateTimeOffset", "GeneratedCode", "GeneratedCodeAttribute", "IAsyncEnumerable", "IReadOnlyDictionary", "IReadOnlyList", "JsonElement",
        "JsonValueKind", "Task",
        "Formats", "Service", CatalogueClass,

        // Members of each class, which cannot be called as the class itself is.
        "Validate", "ReadMember", "Write",
    };

    // Methods of the client that take a request and do not send it; they would win over the generated ones.
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal) { "Presign", "Sign" };

    /// <summary>Whether every class has such a member.</summary>
    public static bool IsOfObject(string name) => OfObject.Contains(name);

    /// <summary>Whether a property of a request, an object or a result cannot have the name.</summary>
    public static bool IsMember(string name) => Members.Contains(name);

    /// <summary>Whether a type in the namespaces of a service cannot have the name.</summary>
    public static bool IsType(string name, string service) =>
        Types.Contains(name) || IsVersion(name)
        || (name.EndsWith(ErrorsEnding, StringComparison.Ordinal) && name == GetErrorsClass(service))
        || (name.EndsWith(CallsEnding, StringComparison.Ordinal) && name == GetCallsClass(service));

    /// <summary>Whether it is what a class of an action can be called.</summary>
    public static bool IsOfAction(string name) => OfAction.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether the client has a method of this name that does something else with a request.</summary>
    public static bool IsAction(string name) => Actions.Contains(name);

    /// <summary>Whether a service cannot have the name, because its namespace would be taken for that of a version, or is that of the runtime's own types.</summary>
    public static bool IsService(string name) => CSharpNames.ServiceNamespace(name) is var part && (part == Plumbing || Types.Contains(part) || IsVersion(part));

    /// <summary>The class of a service's error codes.</summary>
    public static string GetErrorsClass(string service) => $"{CSharpNames.ServiceNamespace(service)}{ErrorsEnding}";

    /// <summary>The class that calls a service's actions by name.</summary>
    public static string GetCallsClass(string service) => $"{CSharpNames.ServiceNamespace(service)}{CallsEnding}";

    private static bool IsVersion(string name) => name.Length == 9 && name[0] == 'V' && name.Skip(1).All(c => c is >= '0' and <= '9');
}
