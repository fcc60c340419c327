namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>A secret that is easy to find again.</summary>
/// <param name="Name">Which secret it is.</param>
/// <param name="Value">The secret.</param>
internal sealed record Canary(string Name, string Value)
{
    public static Canary SecretKey { get; } = Of("the secret key");

    public static Canary SessionToken { get; } = Of("the session token");

    public static Canary EndpointPassword { get; } = Of("the password in an endpoint");

    public static Canary LimitedToken { get; } = Of("LimitTokenPrivilege Token");

    public static Canary CallbackKey { get; } = Of("UpdateCallback SecretKey");

    public static Canary WhiteboardAccessKey { get; } = Of("WbTranscodeCreate access_key");

    public static Canary WhiteboardSecretKey { get; } = Of("WbTranscodeCreate secret_key");

    public static Canary StorageAccessKey { get; } = Of("StorageConfig AccessKey");

    public static Canary StorageSecretKey { get; } = Of("StorageConfig SecretKey");

    public static Canary QueryTicket { get; } = Of("a secret in the query");

    public static Canary QueryTickets { get; } = Of("a secret in a list of the query");

    public static Canary SecretHeader { get; } = Of("a secret in JSON that is one");

    public static Canary Password { get; } = Of("HoldSecrets Password");

    public static Canary ListedKey { get; } = Of("a secret in a list");

    public static Canary UndescribedRequestMember { get; } = Of("JSON of a request that nobody describes");

    public static Canary UntypedBody { get; } = Of("an untyped body");

    public static Canary UntypedQuery { get; } = Of("an untyped query");

    public static Canary ExtraMember { get; } = Of("a member that the schema does not know");

    public static Canary ExtraInnerMember { get; } = Of("such a member of an object in a request");

    public static Canary ExtraParameter { get; } = Of("such a parameter of the query");

    public static Canary ResultAppKey { get; } = Of("DescribeAppKeys AppKey in a result");

    public static Canary ResultStorageKey { get; } = Of("StorageInfo SecretKey in a result");

    public static Canary ResultListedKey { get; } = Of("a secret in a list of a result");

    public static Canary UnknownResultMember { get; } = Of("an unknown member of a result");

    public static Canary UnknownEnvelopeMember { get; } = Of("an unknown member of an answer");

    public static Canary ResponseHeader { get; } = Of("an unknown header of an answer");

    public static IReadOnlyList<Canary> All { get; } =
    [
        SecretKey, SessionToken, EndpointPassword, LimitedToken, CallbackKey, WhiteboardAccessKey, WhiteboardSecretKey, StorageAccessKey, StorageSecretKey,
        QueryTicket, QueryTickets, SecretHeader, Password, ListedKey, UndescribedRequestMember, UntypedBody, UntypedQuery, ExtraMember, ExtraInnerMember, ExtraParameter, ResultAppKey, ResultStorageKey, ResultListedKey,
        UnknownResultMember, UnknownEnvelopeMember, ResponseHeader,
    ];

    // Lower case, digits and hyphens only: no encoding on any way changes it.
    private static Canary Of(string name) =>
        new(name, $"canary-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)))[..20]}");
}
