using System.Net;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>The environment's proxy belongs to the whole process, so nothing else runs meanwhile. A proxy that is not there shows who would use it.</summary>
[Collection(nameof(EnvironmentTests))]
public sealed class ProxyTests : IDisposable
{
    private readonly IWebProxy _before = HttpClient.DefaultProxy;

    public ProxyTests() => HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1");

    public static TheoryData<string, Func<Uri, RtcClientOptions>> Ways => new()
    {
        { "of the client", static endpoint => Options(endpoint) },
        { "of the client, over connections that were made without it", static endpoint => Options(endpoint, RtcClient.CreateHttpHandler()) },
        { "of the call alone", static _ => Options() },
        { "of the call, other than the client's", static _ => Options(new("https://rtc.volcengineapi.com")) },
    };

    private static RtcClientOptions Options(Uri? endpoint = null, HttpMessageHandler? handler = null) =>
        new() { Credentials = Leak.Credentials, Retry = Clients.Once, Endpoint = endpoint, HttpHandler = handler };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Loopback_is_reached_without_it_however_the_endpoint_is_given(string way, Func<Uri, RtcClientOptions> options)
    {
        await using var server = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        using var client = new RtcClient(options(server.Endpoint));

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Endpoint = server.Endpoint })).Result);
        Assert.True(server.Requests.Count == 1, way);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://127.1.2.3", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://LOCALHOST", true)]
    [InlineData("http://localhost.", true)]
    [InlineData("http://rtc.dev.localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://[::ffff:127.0.0.1]", true)]
    [InlineData("https://rtc.volcengineapi.com", false)]
    [InlineData("https://localhost.example", false)]
    [InlineData("https://notlocalhost", false)]
    [InlineData("https://128.0.0.1", false)]
    public void Only_this_machine_is_excepted(string host, bool isBypassed)
    {
        var proxy = DefaultHttpHandler.Create().Proxy!;

        Assert.Equal(isBypassed, proxy.IsBypassed(new(host)));
        Assert.Equal(isBypassed ? null : new Uri("http://127.0.0.1:1"), proxy.GetProxy(new(host)));
    }

    [Fact]
    public void Its_credentials_are_the_environments_and_cannot_be_set()
    {
        var proxy = DefaultHttpHandler.Create().Proxy!;
        HttpClient.DefaultProxy.Credentials = new NetworkCredential("user", "password");

        Assert.Same(HttpClient.DefaultProxy.Credentials, proxy.Credentials);
        Assert.Contains("Give the handler a proxy of its own.", Assert.Throws<NotSupportedException>(() => proxy.Credentials = null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_somebody_chose_for_a_handler_is_used_for_loopback_too()
    {
        await using var proxy = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        using var handler = RtcClient.CreateHttpHandler();
        handler.Proxy = new WebProxy(proxy.Endpoint);
        using var client = new RtcClient(Options(new("http://127.0.0.1:9"), handler));

        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.StartsWith("POST http://127.0.0.1:9/?Action=UpdateSnapshot", proxy.Requests.Single().Line, StringComparison.Ordinal);
    }

    public void Dispose() => HttpClient.DefaultProxy = _before;
}
