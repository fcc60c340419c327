using System.Text;
using RtcGen.Signing;

namespace RtcGen.Benchmarks;

/// <summary>The bare transport with the bytes of a call, and what is added to it step by step.</summary>
internal sealed class PreparedCall : IDisposable
{
    private const string UserAgent = "rtcgen/0.1.0 (dotnet/10.0.12; linux; x64)";

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _uri;
    private readonly string _query;
    private readonly byte[]? _body;
    private readonly RequestSigner _signer;
    private readonly PreparedRequest _prepared;
    private readonly RequestSignature _signature;
    private readonly byte[] _answer = new byte[4096];

    /// <summary>Prepares a call.</summary>
    /// <param name="endpoint">Where it goes.</param>
    /// <param name="credentials">Whose it is.</param>
    /// <param name="query">Its query, escaped and in order.</param>
    /// <param name="body">Its body; null for a GET.</param>
    public PreparedCall(Uri endpoint, RtcCredentials credentials, string query, string? body)
    {
        _uri = new Uri(endpoint, $"/?{query}");
        _query = query;
        _body = body is null ? null : Encoding.UTF8.GetBytes(body);
        _signer = SignerCache.Create(credentials, "cn-north-1", "rtc");
        _prepared = _signer.Prepare(new RequestToSign
        {
            Method = body is null ? "GET" : "POST",
            Headers = [new("content-type", "application/json"), new("host", endpoint.Authority)],
        });
        _signature = Sign();
    }

    public Task BareAsync() => SendAsync(null);

    public Task WithHeadersAsync() => SendAsync(_signature);

    public Task SignedAsync() => SendAsync(Sign());

    public void Dispose() => _invoker.Dispose();

    private RequestSignature Sign() => _signer.Sign(_prepared, _query, _body, DateTimeOffset.UtcNow);

    private async Task SendAsync(RequestSignature? signature)
    {
        using var request = new HttpRequestMessage(_body is null ? HttpMethod.Get : HttpMethod.Post, _uri);
        if (_body is not null)
        {
            request.Content = new ByteArrayContent(_body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        if (signature is { } headers)
        {
            request.Headers.TryAddWithoutValidation("X-Date", headers.Date);
            request.Headers.TryAddWithoutValidation("X-Content-Sha256", headers.ContentSha256);
            request.Headers.TryAddWithoutValidation("Authorization", headers.Authorization);
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        }

        // Nobody looks at what comes, so that one buffer does for all.
        using var response = await _invoker.SendAsync(request, CancellationToken.None);
        var stream = await response.Content.ReadAsStreamAsync();
        while (await stream.ReadAsync(_answer) > 0)
        {
        }
    }
}
