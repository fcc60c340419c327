using System.Runtime.InteropServices;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>Where and how an action is called: what is the same for each of its calls.</summary>
internal sealed class ActionEndpoint
{
    private const string ContentType = "application/json";

    private readonly SignerCache _signers;
    private readonly Uri _endpoint;
    private readonly HttpMethod _method;
    private readonly KeyValuePair<string, string>[] _signedHeaders;
    private readonly string _query;
    private readonly Uri _uri;
    private readonly string _userAgent;
    private Prepared? _prepared;

    public ActionEndpoint(RtcAction action, Uri endpoint, string region, ServerClock clock, SignerCache signers, string userAgent)
    {
        Action = action;
        Clock = clock;
        Target = new(action, endpoint, region);
        _endpoint = endpoint;
        _signers = signers;
        _userAgent = userAgent;
        _method = HasBody ? HttpMethod.Post : HttpMethod.Get;
        var host = new KeyValuePair<string, string>("host", Endpoints.GetHostHeader(endpoint));
        _signedHeaders = HasBody ? [new("content-type", ContentType), host] : [host];
        _query = QueryWith([]);
        _uri = GetUri(_query);
    }

    public RtcAction Action { get; }

    public ServerClock Clock { get; }

    public bool HasBody => Action.Method == RtcMethod.Post;

    public CallTarget Target { get; }

    /// <summary>Signs a request.</summary>
    /// <param name="credentials">Whose signature it is.</param>
    /// <param name="parameters">The query parameters besides Action and Version.</param>
    /// <param name="json">The body of a POST; a GET has none.</param>
    /// <param name="now">The moment of signing.</param>
    public HttpRequestMessage CreateRequest(
        RtcCredentials credentials, IReadOnlyList<KeyValuePair<string, string>> parameters, ReadOnlyMemory<byte> json, DateTimeOffset now)
    {
        var body = HasBody ? json : default;
        if (parameters.Count == 0)
        {
            var prepared = GetPrepared(credentials);
            return Create(_uri, body, prepared.Signer.Sign(prepared.Request, body.Span, now), credentials);
        }

        var query = QueryWith(parameters);
        var signer = GetSigner(credentials);
        return Create(GetUri(query), body, signer.Sign(ToSign(query, body.Span), now), credentials);
    }

    /// <summary>Signs a GET in its query.</summary>
    public Uri CreateLink(RtcCredentials credentials, IReadOnlyList<KeyValuePair<string, string>> parameters, DateTimeOffset now, TimeSpan? expires)
    {
        var signer = GetSigner(credentials);
        return new PresignedLink(_endpoint, $"/?{signer.Presign(_method.Method, "/", WithAction(parameters), now, expires)}");
    }

    private Prepared GetPrepared(RtcCredentials credentials)
    {
        var prepared = _prepared;
        if (prepared is null || prepared.Credentials != credentials)
        {
            var signer = GetSigner(credentials);
            _prepared = prepared = new(credentials, signer, signer.Prepare(ToSign(_query, default)));
        }

        return prepared;
    }

    private HttpRequestMessage Create(Uri uri, ReadOnlyMemory<byte> body, RequestSignature signature, RtcCredentials credentials)
    {
        // All values are checked where they enter: nothing here can hold a line break.
        var request = new HttpRequestMessage(_method, uri);
        if (HasBody)
        {
            // The writer's buffer is an array.
            _ = MemoryMarshal.TryGetArray(body, out var bytes);
            request.Content = new RequestBody(bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        request.Headers.TryAddWithoutValidation("X-Date", signature.Date);
        request.Headers.TryAddWithoutValidation("X-Content-Sha256", signature.ContentSha256);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (credentials.SessionToken is { } token)
        {
            request.Headers.TryAddWithoutValidation("X-Security-Token", token);
        }

        return request;
    }

    private RequestToSign ToSign(string query, ReadOnlySpan<byte> body) => new()
    {
        Method = _method.Method,
        CanonicalQuery = query,
        Headers = _signedHeaders,
        Body = body,
    };

    private string QueryWith(IEnumerable<KeyValuePair<string, string>> parameters) => CanonicalQuery.Create(WithAction(parameters));

    private IEnumerable<KeyValuePair<string, string>> WithAction(IEnumerable<KeyValuePair<string, string>> parameters) =>
        [new("Action", Action.Name), new("Version", Action.Version), .. parameters];

    private Uri GetUri(string query) => new(_endpoint, $"/?{query}");

    private RequestSigner GetSigner(RtcCredentials credentials) => _signers.Get(Action.Service, Target.Region, credentials);

    // What is the same for all calls without query parameters, for the credentials used last.
    private sealed class Prepared(RtcCredentials credentials, RequestSigner signer, PreparedRequest request)
    {
        public RtcCredentials Credentials => credentials;

        public RequestSigner Signer => signer;

        public PreparedRequest Request => request;
    }
}
