using System.Text;

namespace RtcGen.Signing;

/// <summary>
/// Signs requests with HMAC-SHA256 as Volcengine's OpenAPI asks: one signer per credentials, region and
/// service, for any number of threads. The key of a day is computed once.
/// </summary>
internal sealed class RequestSigner
{
    /// <summary>The name of the signature's algorithm.</summary>
    internal const string Algorithm = "HMAC-SHA256";

    private const int KeptWorkspaces = 32;

    // The SHA-256 of nothing: what a request without a body has.
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly byte[] AlgorithmLine = Encoding.UTF8.GetBytes($"{Algorithm}\n");

    private readonly string _accessKey;
    private readonly byte[] _secretKey;
    private readonly string? _sessionToken;
    private readonly string _region;
    private readonly string _service;
    private readonly string _scopeTail;
    private readonly byte[] _scopeTailLine;
    private readonly byte[] _authorizationHead;
    private readonly BoundedPool<SigningWorkspace> _workspaces = new(static () => new(), KeptWorkspaces);
    private volatile string _date = string.Empty;
    private volatile DayKey? _key;

    /// <summary>Creates a signer.</summary>
    /// <param name="accessKey">The access key id.</param>
    /// <param name="secretKey">The secret key, as UTF-8.</param>
    /// <param name="sessionToken">The session token of temporary credentials, or null.</param>
    /// <param name="region">Region of the credential scope, for example <c>cn-north-1</c>.</param>
    /// <param name="service">Service of the credential scope, for example <c>rtc</c>.</param>
    /// <exception cref="ArgumentException">Region or service is empty or not visible ASCII.</exception>
    public RequestSigner(string accessKey, ReadOnlySpan<byte> secretKey, string? sessionToken, string region, string service)
    {
        _accessKey = accessKey;
        _secretKey = secretKey.ToArray();
        _sessionToken = sessionToken;
        _region = HeaderText.ThrowIfNotVisibleAscii(region, nameof(region));
        _service = HeaderText.ThrowIfNotVisibleAscii(service, nameof(service));
        _scopeTail = $"/{region}/{service}/request";
        _scopeTailLine = Encoding.UTF8.GetBytes($"{_scopeTail}\n");
        _authorizationHead = Encoding.UTF8.GetBytes($"{Algorithm} Credential={accessKey}/");
    }

    /// <summary>Signs <paramref name="request"/> with headers.</summary>
    /// <param name="request">What will be sent.</param>
    /// <param name="instant">The moment of signing; the server accepts about 15 minutes either way.</param>
    /// <returns>The headers to add. Send the session token, if there is one, as <c>X-Security-Token</c>.</returns>
    public RequestSignature Sign(in RequestToSign request, DateTimeOffset instant) =>
        Sign(Prepare(in request), request.CanonicalQuery, request.Body, instant);

    /// <summary>Does once what all requests of one kind have in common, so that signing each of them is cheap.</summary>
    /// <param name="request">The request; its query and body do not matter, as each has its own.</param>
    /// <returns>What <see cref="Sign(PreparedRequest, ReadOnlySpan{char}, ReadOnlySpan{byte}, DateTimeOffset)"/> takes.</returns>
    public PreparedRequest Prepare(in RequestToSign request) =>
        new(this, new CanonicalRequest(in request, _sessionToken), _scopeTail);

    /// <summary>Signs one request of a kind.</summary>
    /// <param name="prepared">The kind, prepared by this signer.</param>
    /// <param name="query">The query of this request, as <see cref="CanonicalQuery.Create"/> gives it; empty for none.</param>
    /// <param name="body">The exact bytes of the body; empty for none.</param>
    /// <param name="instant">The moment of signing.</param>
    /// <returns>The headers to add.</returns>
    /// <exception cref="ArgumentException">Another signer prepared the request.</exception>
    public RequestSignature Sign(PreparedRequest prepared, ReadOnlySpan<char> query, ReadOnlySpan<byte> body, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        if (prepared.Signer != this)
        {
            throw new ArgumentException("The request was prepared by another signer.", nameof(prepared));
        }

        Span<byte> date = stackalloc byte[SigningDate.Length];
        Span<byte> bodyHash = stackalloc byte[SigningWorkspace.HexLength];
        Span<byte> signature = stackalloc byte[SigningWorkspace.HexLength];
        SigningDate.Write(instant, date);

        var work = _workspaces.Rent();
        var contentHash = EmptyHash;
        if (body.IsEmpty)
        {
            Encoding.Latin1.GetBytes(EmptyHash, bodyHash);
        }
        else
        {
            work.Sha256(body, bodyHash);
            contentHash = Encoding.Latin1.GetString(bodyHash);
        }

        prepared.Canonical.Append(work, query, date, bodyHash);
        SignWritten(work, date, signature);

        work.Append(_authorizationHead);
        work.Append(date[..SigningDate.DayLength]);
        work.Append(prepared.AuthorizationTail);
        work.Append(signature);
        var authorization = work.Text;
        Return(work);
        return new RequestSignature(GetText(date), contentHash, authorization);
    }

    /// <summary>
    /// Signs a request in its query, for a link that somebody else opens. The body and the headers are not
    /// part of this signature.
    /// </summary>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as sent; empty counts as <c>/</c>.</param>
    /// <param name="query">The parameters of the call, <c>Action</c> and <c>Version</c> among them, not escaped.</param>
    /// <param name="instant">The moment of signing.</param>
    /// <param name="expires">The time after which the link expires, in whole seconds; null for the server's 900 s.</param>
    /// <returns>The complete query, without a leading <c>?</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expires"/> is less than a second.</exception>
    public string Presign(
        string method,
        string path,
        IEnumerable<KeyValuePair<string, string>> query,
        DateTimeOffset instant,
        TimeSpan? expires = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(query);
        if (expires is { } time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(1), nameof(expires));
        }

        Span<byte> date = stackalloc byte[SigningDate.Length];
        SigningDate.Write(instant, date);
        var text = GetText(date);
        var credential = $"{_accessKey}/{text.AsSpan(0, SigningDate.DayLength)}{_scopeTail}";
        var parameters = PresignedQuery.Complete(query, _sessionToken, text, credential, expires);
        var signed = CanonicalQuery.Create(parameters);

        Span<byte> hex = stackalloc byte[SigningWorkspace.HexLength];
        var work = _workspaces.Rent();
        work.Append(CanonicalRequest.ForQuery(method, path, signed, EmptyHash));
        SignWritten(work, date, hex);
        Return(work);
        return PresignedQuery.Finish(signed, parameters, Encoding.Latin1.GetString(hex));
    }

    /// <summary>Turns the canonical request that is written into its signature, and leaves the workspace empty.</summary>
    private void SignWritten(SigningWorkspace work, ReadOnlySpan<byte> date, Span<byte> signature)
    {
        var day = date[..SigningDate.DayLength];
        Span<byte> hash = stackalloc byte[SigningWorkspace.HexLength];
        work.Sha256(work.Written, hash);

        work.Clear();
        work.Append(AlgorithmLine);
        work.Append(date);
        work.Append("\n"u8);
        work.Append(day);
        work.Append(_scopeTailLine);
        work.Append(hash);
        work.Hmac(GetKey(day), work.Written, signature);
        work.Clear();
    }

    // Most calls fall into the same second as the one before and share its text.
    private string GetText(ReadOnlySpan<byte> date)
    {
        var text = _date;
        if (!Ascii.Equals(date, text))
        {
            _date = text = Encoding.Latin1.GetString(date);
        }

        return text;
    }

    private DayKey GetKey(ReadOnlySpan<byte> day)
    {
        var key = _key;
        if (key is null || !key.IsOf(day))
        {
            _key = key = new DayKey(_secretKey, day, _region, _service);
        }

        return key;
    }

    // A workspace that an exception keeps from coming back is left to the garbage collector.
    private void Return(SigningWorkspace work)
    {
        work.Clear();
        _workspaces.Return(work);
    }
}
