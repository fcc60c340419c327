using RtcGen.Signing;

namespace RtcGen;

/// <summary>Where and how an action is called: what is the same for each of its calls.</summary>
internal sealed class ActionTarget
{
    private const string ContentType = "application/json";

    private readonly RequestSigner _signer;
    private readonly Uri _endpoint;
    private readonly HttpMethod _method;
    private readonly KeyValuePair<string, string>[] _signedHeaders;
    private readonly PreparedRequest _prepared;
    private readonly Uri _uri;
    private readonly string? _sessionToken;
    private readonly string _userAgent;

    public ActionTarget(RtcAction action, Uri endpoint, EndpointClock clock, RequestSigner signer, string? sessionToken, string userAgent)
    {
        Action = action;
        Clock = clock;
        _endpoint = endpoint;
        _signer = signer;
        _sessionToken = sessionToken;
        _userAgent = userAgent;
        _method = HasBody ? HttpMethod.Post : HttpMethod.Get;
        var host = new KeyValuePair<string, string>("host", Endpoints.HostHeaderOf(endpoint));
        _signedHeaders = HasBody ? [new("content-type", ContentType), host] : [host];
        var query = QueryWith([]);
        _uri = UriOf(query);
        _prepared = signer.Prepare(ToSign(query, default));
    }

    public RtcAction Action { get; }

    public EndpointClock Clock { get; }

    private bool HasBody => Action.Method == RtcMethod.Post;

    /// <summary>Signs a request.</summary>
    /// <param name="parameters">The query parameters besides Action and Version.</param>
    /// <param name="json">The body of a POST; a GET has none.</param>
    /// <param name="now">The moment of signing.</param>
    public HttpRequestMessage CreateRequest(IReadOnlyList<KeyValuePair<string, string>> parameters, ReadOnlyMemory<byte> json, DateTimeOffset now)
    {
        var body = HasBody ? json : default;
        if (parameters.Count == 0)
        {
            return Create(_uri, body, _signer.Sign(_prepared, body.Span, now));
        }

        var query = QueryWith(parameters);
        return Create(UriOf(query), body, _signer.Sign(ToSign(query, body.Span), now));
    }

    private HttpRequestMessage Create(Uri uri, ReadOnlyMemory<byte> body, RequestSignature signature)
    {
        // All values are checked where they enter: nothing here can hold a line break.
        var request = new HttpRequestMessage(_method, uri);
        if (HasBody)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        request.Headers.TryAddWithoutValidation("X-Date", signature.Date);
        request.Headers.TryAddWithoutValidation("X-Content-Sha256", signature.ContentSha256);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (_sessionToken is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Security-Token", _sessionToken);
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

    private string QueryWith(IEnumerable<KeyValuePair<string, string>> parameters) =>
        CanonicalQuery.Create([new("Action", Action.Name), new("Version", Action.Version), .. parameters]);

    private Uri UriOf(string query) => new(_endpoint, $"/?{query}");
}
