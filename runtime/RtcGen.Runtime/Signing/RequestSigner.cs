using System.Collections.Concurrent;

namespace RtcGen.Signing;

/// <summary>
/// Signs requests with HMAC-SHA256 as Volcengine's OpenAPI asks: one signer per credentials, region and
/// service, for any number of threads. The key of a day is computed once.
/// </summary>
public sealed class RequestSigner
{
    private const int KeptWorkspaces = 32;

    private readonly RtcCredentials _credentials;
    private readonly string _region;
    private readonly string _service;
    private readonly ConcurrentQueue<SigningWorkspace> _workspaces = new();
    private volatile SigningDate? _date;
    private volatile DayKey? _key;

    /// <summary>Creates a signer.</summary>
    /// <param name="credentials">Whose signature it is.</param>
    /// <param name="region">Region of the credential scope, for example <c>cn-north-1</c>.</param>
    /// <param name="service">Service of the credential scope, for example <c>rtc</c>.</param>
    /// <exception cref="ArgumentException">Region or service is empty or not visible ASCII.</exception>
    public RequestSigner(RtcCredentials credentials, string region, string service)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
        _region = HeaderText.RequireVisibleAscii(region, nameof(region));
        _service = HeaderText.RequireVisibleAscii(service, nameof(service));
    }

    /// <summary>Signs <paramref name="request"/> with headers.</summary>
    /// <param name="request">What will be sent.</param>
    /// <param name="instant">The moment of signing; the server accepts about 15 minutes either way.</param>
    /// <returns>The headers to add. Send the session token, if there is one, as <c>X-Security-Token</c>.</returns>
    public RequestSignature Sign(in RequestToSign request, DateTimeOffset instant)
    {
        var date = DateOf(instant);
        var key = KeyOf(date);
        var work = Rent();

        work.AppendSha256(request.Body);
        var contentSha256 = work.TextFrom(0);

        work.Clear();
        var (signedHeaders, signedHeadersLength) = CanonicalRequest.Append(
            work,
            in request,
            date.Text,
            contentSha256,
            request.OmitSessionTokenHeader ? null : _credentials.SessionToken);

        var authorization = Authorize(work, date, key, signedHeaders, signedHeadersLength);
        Return(work);
        return new RequestSignature(date.Text, contentSha256, authorization);
    }

    /// <summary>
    /// Signs a request in its query, for a link that somebody else opens. The body and the headers are not
    /// part of this signature.
    /// </summary>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as sent; empty counts as <c>/</c>.</param>
    /// <param name="query">The parameters of the call, <c>Action</c> and <c>Version</c> among them, not escaped.</param>
    /// <param name="instant">The moment of signing.</param>
    /// <param name="expires">How long the link is good for, in whole seconds; null for the server's 900 s.</param>
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

        var date = DateOf(instant);
        var parameters = PresignedQuery.Complete(
            query, _credentials, date.Text, $"{_credentials.AccessKey}/{date.Day}/{_region}/{_service}/request", expires);
        var signed = CanonicalQuery.Create(parameters);

        var work = Rent();
        CanonicalRequest.AppendForQuery(work, method, path, signed);
        var start = AppendSignature(work, date, KeyOf(date));
        var signature = work.TextFrom(start);
        Return(work);
        return PresignedQuery.Finish(signed, parameters, signature);
    }

    private string Authorize(SigningWorkspace work, SigningDate date, DayKey key, int signedHeaders, int signedHeadersLength)
    {
        var signature = AppendSignature(work, date, key);
        var signatureLength = work.Position - signature;

        var start = work.Position;
        work.Append("HMAC-SHA256 Credential="u8);
        work.Append(_credentials.AccessKey);
        work.Append("/"u8);
        AppendScope(work, date);
        work.Append(", SignedHeaders="u8);
        work.AppendWritten(signedHeaders, signedHeadersLength);
        work.Append(", Signature="u8);
        work.AppendWritten(signature, signatureLength);
        return work.TextFrom(start);
    }

    /// <summary>Appends string to sign and signature after the canonical request; gives the signature's position.</summary>
    private int AppendSignature(SigningWorkspace work, SigningDate date, DayKey key)
    {
        var stringToSign = work.Position;
        work.Append("HMAC-SHA256\n"u8);
        work.Append(date.Text);
        work.Append("\n"u8);
        AppendScope(work, date);
        work.Append("\n"u8);
        work.AppendSha256(work.Written[..stringToSign]);

        var signature = work.Position;
        work.AppendHmac(key, work.Written[stringToSign..]);
        return signature;
    }

    private void AppendScope(SigningWorkspace work, SigningDate date)
    {
        work.Append(date.Day);
        work.Append("/"u8);
        work.Append(_region);
        work.Append("/"u8);
        work.Append(_service);
        work.Append("/request"u8);
    }

    private SigningDate DateOf(DateTimeOffset instant)
    {
        var date = _date;
        if (date is null || date.Second != instant.ToUnixTimeSeconds())
        {
            _date = date = SigningDate.Of(instant);
        }

        return date;
    }

    private DayKey KeyOf(SigningDate date)
    {
        var key = _key;
        if (key is null || !date.Day.SequenceEqual(key.Day))
        {
            _key = key = new DayKey(_credentials.SecretKey, date.Day, _region, _service);
        }

        return key;
    }

    // A workspace that an exception keeps from coming back is left to the garbage collector.
    private SigningWorkspace Rent() => _workspaces.TryDequeue(out var work) ? work : new SigningWorkspace();

    private void Return(SigningWorkspace work)
    {
        work.Clear();
        if (_workspaces.Count < KeptWorkspaces)
        {
            _workspaces.Enqueue(work);
        }
        else
        {
            work.Dispose();
        }
    }
}
