using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>Where a client sends credentials to.</summary>
public class EndpointTests
{
    [Theory]
    [InlineData("https://rtc.volcengineapi.com")]
    [InlineData("https://proxy.example:8443/")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:5000/")]
    public void Https_anywhere_and_http_on_loopback_are_accepted(string endpoint) => ClientTo(endpoint).Dispose();

    [Theory]
    [InlineData("http://rtc.volcengineapi.com", "The endpoint http://rtc.volcengineapi.com is neither https nor http on loopback.")]
    [InlineData("http://127.0.0.1.example", "The endpoint http://127.0.0.1.example is neither https nor http on loopback.")]
    [InlineData("ftp://localhost", "The endpoint ftp://localhost is neither https nor http on loopback.")]
    [InlineData("https://host.example/v1", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://host.example/?X-Signature=canary-of-the-session-token-9c3e", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://host.example/#a", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://me:canary-of-the-secret-key-5f1d@host.example", "The endpoint holds user info. Remove what stands before the @.")]
    [InlineData("host.example", "The endpoint is not absolute. Give scheme and host, for example https://rtc.volcengineapi.com.")]
    public void Any_other_endpoint_is_refused_with_the_reason(string endpoint, string message)
    {
        var error = Leak.None(Assert.Throws<ArgumentException>("Endpoint", () => ClientTo(endpoint)));
        Assert.Equal($"{message} (Parameter 'Endpoint')", error.Message);
    }

    [Fact]
    public async Task A_region_chooses_host_and_scope()
    {
        Uri? uri = null;
        using var handler = new StubHandler((request, _) =>
        {
            uri = request.RequestUri;
            return Task.FromResult(StubHandler.Json(StubHandler.Success));
        });
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Region = "ap-singapore-1" });
        await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal("https://open-ap-singapore-1.volcengineapi.com/?Action=UpdateSnapshot&Version=2020-12-01", uri!.AbsoluteUri);
        Assert.Contains("/ap-singapore-1/rtc/request, ", handler.Headers[0]["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_that_the_service_does_not_have_is_refused_with_those_it_has()
    {
        using var handler = new StubHandler();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Region = "mars-1" });
        var error = await Leak.Throws<ArgumentException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.StartsWith("The service rtc has no region 'mars-1'. Known regions: cn-north-1, ap-singapore-1. ", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Calls);
    }

    private static RtcClient ClientTo(string endpoint) => new(new RtcClientOptions
    {
        Credentials = Leak.Credentials,
        Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute),
    });
}
