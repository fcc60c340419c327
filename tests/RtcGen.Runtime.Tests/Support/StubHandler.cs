using System.Net;
using System.Text;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>Answers without a network and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public const string Success = """{"Result":"ok","ResponseMetadata":{"RequestId":"2024-r1","Action":"UpdateSnapshot","Version":"2020-12-01","Service":"rtc","Region":"cn-north-1"}}""";

    private readonly List<string> _bodies = [];
    private readonly List<Dictionary<string, string>> _headers = [];

    public StubHandler()
        : this(Success)
    {
    }

    public StubHandler(string body, int status = 200)
        : this(() => Json(body, status))
    {
    }

    public StubHandler(Func<HttpResponseMessage> answer)
        : this((_, _) => Task.FromResult(answer()))
    {
    }

    public int Calls => _bodies.Count;

    public IReadOnlyList<string> Bodies => _bodies;

    public IReadOnlyList<Dictionary<string, string>> Headers => _headers;

    public static HttpResponseMessage Json(string body, int status = 200, string mediaType = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _bodies.Add(await request.Content!.ReadAsStringAsync(CancellationToken.None));
        _headers.Add(request.Headers.Concat(request.Content.Headers).ToDictionary(
            static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
        return await answer(request, cancellationToken);
    }
}
