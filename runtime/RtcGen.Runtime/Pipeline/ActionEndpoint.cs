using System.Runtime.InteropServices;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>Where and how an action is called: what is the same for each of its calls.</summary>
internal sealed class ActionEndpoint
{
    private readonly SignerCache _signers;
    private readonly Uri _endpoint;
    private readonly HttpMethod _method;
    private readonly string _contentType;
    private readonly KeyValuePair<string, string>[] _signedHeaders;
    private readonly ActionUris _uris;
    private readonly string _userAgent;
    private Prepared? _prepared;

    public ActionEndpoint(RtcAction action, Uri endpoint, ServerClock clock, SignerCache signers, string userAgent)
    {
        Action = action;
        Clock = clock;
        Target = new(action, endpoint, signers.Region);
        _endpoint = endpoint;
        _signers = signers;
        _userAgent = userAgent;
        _method = HasBody ? HttpMethod.Post : HttpMethod.Get;
        var host = new KeyValuePair<string, string>("host", Endpoints.GetHostHeader(endpoint));
        _contentType = action.IsForm ? FormBody.ContentType : "application/json";
        _signedHeaders = HasBody ? [new("content-type", _contentType), host] : [host];
        _uris = new(action, endpoint);
    }

    public RtcAction Action { get; }

    public ServerClock Clock { get; }

    public bool HasBody => Action.Method == RtcMethod.Post;

    public CallTarget Target { get; }

    /// <summary>Signs a request.</summary>
    /// <param name="credentials">Whose signature it is; null for none.</param>
    /// <param name="parameters">The query parameters besides Action and Version.</param>
    /// <param name="given">The body of a POST; a GET has none.</param>
    /// <param name="now">The moment of signing.</param>
    public HttpRequestMessage CreateRequest(
        RtcCredentials? credentials, IReadOnlyList<KeyValuePair<string, string>> parameters, ReadOnlyMemory<byte> given, DateTimeOffset now)
    {
        var body = HasBody ? given : default;
        var uri = parameters.Count == 0 ? _uris.Plain : _uris.Get(parameters);
        var request = Create(uri, body);
        if (credentials is null)
        {
            return request;
        }

        var prepared = GetPrepared(credentials);
        AddSignature(request, prepared.Signer.Sign(prepared.Request, _uris.GetQuery(uri), body.Span, now), credentials);
        return request;
    }

    /// <summary>Signs a GET in its query.</summary>
    public Uri CreateLink(RtcCredentials credentials, IReadOnlyList<KeyValuePair<string, string>> parameters, DateTimeOffset now, TimeSpan? expires)
    {
        var signer = GetSigner(credentials);
        return new PresignedLink(_endpoint, $"/?{signer.Presign(_method.Method, "/", [new("Action", Action.Name), new("Version", Action.Version), .. parameters], now, expires)}");
    }

    private Prepared GetPrepared(RtcCredentials credentials)
    {
        var prepared = _prepared;
        if (prepared is null || prepared.Credentials != credentials)
        {
            var signer = GetSigner(credentials);
            _prepared = prepared = new(credentials, signer, signer.Prepare(ToSign()));
        }

        return prepared;
    }

    private HttpRequestMessage Create(Uri uri, ReadOnlyMemory<byte> body)
    {
        // All values are checked where they enter: nothing here can hold a line break.
        var request = new HttpRequestMessage(_method, uri);
        if (HasBody)
        {
            // The writer's buffer is an array.
            _ = MemoryMarshal.TryGetArray(body, out var bytes);
            request.Content = new RequestBody(bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", _contentType);
        }

        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        return request;
    }

    private static void AddSignature(HttpRequestMessage request, RequestSignature signature, RtcCredentials credentials)
    {
        request.Headers.TryAddWithoutValidation("X-Date", signature.Date);
        request.Headers.TryAddWithoutValidation("X-Content-Sha256", signature.ContentSha256);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorization);
        if (credentials.SessionToken is { } token)
        {
            request.Headers.TryAddWithoutValidation("X-Security-Token", token);
        }
    }

    private RequestToSign ToSign() => new()
    {
        Method = _method.Method,
        Headers = _signedHeaders,
    };

    private RequestSigner GetSigner(RtcCredentials credentials) => _signers.Get(credentials);

    // What is the same for all calls, for the credentials used last.
    private sealed class Prepared(RtcCredentials credentials, RequestSigner signer, PreparedRequest request)
    {
        public RtcCredentials Credentials => credentials;

        public RequestSigner Signer => signer;

        public PreparedRequest Request => request;
    }
}
