using System.Text;
using RtcGen.Signing;

namespace RtcGen.Benchmarks;

/// <summary>The bare transport with the bytes of an UpdateSnapshot call, and what is added to it step by step.</summary>
internal sealed class PreparedCall : IDisposable
{
    private const string UserAgent = "rtcgen/0.1.0 (dotnet/10.0.12; linux; x64)";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""");

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _uri;
    private readonly RequestSigner _signer;
    private readonly PreparedRequest _prepared;
    private readonly RequestSignature _signature;
    private readonly byte[] _answer = new byte[4096];

    public PreparedCall(Uri endpoint, RtcCredentials credentials)
    {
        _uri = new Uri(endpoint, "/?Action=UpdateSnapshot&Version=2020-12-01");
        _signer = SignerCache.Create(credentials, "cn-north-1", "rtc");
        _prepared = _signer.Prepare(new RequestToSign
        {
            Method = "POST",
            CanonicalQuery = "Action=UpdateSnapshot&Version=2020-12-01",
            Headers = [new("content-type", "application/json"), new("host", endpoint.Authority)],
        });
        _signature = Sign();
    }

    public Task BareAsync() => SendAsync(null);

    public Task WithHeadersAsync() => SendAsync(_signature);

    public Task SignedAsync() => SendAsync(Sign());

    public void Dispose() => _invoker.Dispose();

    private RequestSignature Sign() => _signer.Sign(_prepared, query: null, Body, DateTimeOffset.UtcNow);

    private async Task SendAsync(RequestSignature? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _uri) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (signature is { } headers)
        {
            request.Headers.TryAddWithoutValidation("X-Date", headers.Date);
            request.Headers.TryAddWithoutValidation("X-Content-Sha256", headers.ContentSha256);
            request.Headers.TryAddWithoutValidation("Authorization", headers.Authorization);
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        }

        using var response = await _invoker.SendAsync(request, CancellationToken.None);
        var stream = await response.Content.ReadAsStreamAsync();
        while (await stream.ReadAsync(_answer) > 0)
        {
        }
    }
}
