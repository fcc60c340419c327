using RtcGen.Signing;

namespace RtcGen;

/// <summary>Where and how an action is called: what is the same for each of its calls.</summary>
internal sealed class ActionTarget
{
    private const string ContentType = "application/json";

    private readonly RequestSigner _signer;
    private readonly PreparedRequest _prepared;
    private readonly Uri _uri;
    private readonly string? _sessionToken;
    private readonly string _userAgent;

    public ActionTarget(RtcAction action, Uri endpoint, RequestSigner signer, string? sessionToken, string userAgent)
    {
        Action = action;
        _signer = signer;
        _sessionToken = sessionToken;
        _userAgent = userAgent;
        var query = CanonicalQuery.Create([new("Action", action.Name), new("Version", action.Version)]);
        _uri = new Uri(endpoint, $"/?{query}");
        _prepared = signer.Prepare(new RequestToSign
        {
            Method = "POST",
            CanonicalQuery = query,
            Headers = [new("content-type", ContentType), new("host", Endpoints.HostHeaderOf(_uri))],
        });
    }

    public RtcAction Action { get; }

    public HttpRequestMessage CreateRequest(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var signature = _signer.Sign(_prepared, body.Span, now);
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);

        // All values are checked where they enter: nothing here can hold a line break.
        var request = new HttpRequestMessage(HttpMethod.Post, _uri) { Content = content };
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
}
