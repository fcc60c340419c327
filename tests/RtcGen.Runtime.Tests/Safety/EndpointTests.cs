using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Safety;

/// <summary>Where a client sends credentials to.</summary>
public class EndpointTests
{
    [Theory]
    [InlineData("https://rtc.volcengineapi.com")]
    [InlineData("https://RTC.VolcengineAPI.com/")]
    [InlineData("https://rtc.volcengineapi.com:443")]
    [InlineData("https://rtc.volcengineapi.com:8443")]
    [InlineData("https://open-ap-singapore-1.volcengineapi.com")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://127.1.2.3:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:5000/")]
    [InlineData("https://localhost")]
    public void Hosts_of_the_vendor_and_loopback_are_accepted(string endpoint) => ClientTo(endpoint).Dispose();

    [Theory]
    [InlineData("https://proxy.example:8443/")]
    [InlineData("https://gateway.internal")]
    [InlineData("https://open.byteplusapi.com")]
    [InlineData("https://sts.volcengineapi.com")]
    [InlineData("https://volcengineapi.com")]
    [InlineData("https://rtc.volcengineapi.com.example")]
    [InlineData("https://evilvolcengineapi.com")]
    [InlineData("https://rtc.volcengineapi.com.")]
    [InlineData("https://rtc.volcengineapi.co")]
    [InlineData("https://rtc-volcengineapi.com")]
    [InlineData("https://127.0.0.1.volcengineapi.com.example")]
    [InlineData("https://rtc.volсengineapi.com")]
    public async Task Another_host_needs_permission_before_anything_is_signed(string endpoint)
    {
        using var handler = new StubHandler();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Endpoint = new(endpoint) });
        using var plain = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler });
        using var allowing = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Endpoint = new(endpoint), AllowOtherHosts = true });

        foreach (var call in new Func<Task>[]
        {
            () => client.SendAsync(UpdateSnapshotRequest.Valid()),
            () => client.SignAsync(UpdateSnapshotRequest.Valid()),
            () => plain.SendAsync(UpdateSnapshotRequest.Valid(), new() { Endpoint = new(endpoint) }),
        })
        {
            var error = Leak.None(await Assert.ThrowsAsync<ArgumentException>("Endpoint", call));
            Assert.EndsWith(
                " is not a host of the service rtc, whose hosts are rtc.volcengineapi.com, open-ap-singapore-1.volcengineapi.com, and would receive signed requests; if that is intended, set AllowOtherHosts. (Parameter 'Endpoint')",
                error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, handler.Calls);
        await allowing.SendAsync(UpdateSnapshotRequest.Valid());
        Assert.Equal(1, handler.Calls);
    }

    [Theory]
    [InlineData("https://open.byteplusapi.com")]
    [InlineData("https://OPEN.byteplusapi.com:8443")]
    [InlineData("https://gateway.internal")]
    public async Task A_host_that_the_schema_names_needs_none_whatever_its_domain_and_region(string endpoint)
    {
        using var handler = new StubHandler();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Endpoint = new(endpoint) });
        using var plain = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, Region = "home" });
        var service = new RtcService("own", "home", new("home", "Open.BytePlusAPI.com"), new KeyValuePair<string, string>("away", "gateway.internal"));

        await client.SendAsync(new RtcJsonRequest(service, "GetTask", "2020-12-01"));
        await plain.SendAsync(new RtcJsonRequest(service, "GetTask", "2020-12-01"), new() { Endpoint = new(endpoint) });

        Assert.Equal(2, handler.Calls);
    }

    [Theory]
    [InlineData("http://rtc.volcengineapi.com", "The endpoint http://rtc.volcengineapi.com is neither https nor http on loopback.")]
    [InlineData("http://127.0.0.1.example", "The endpoint http://127.0.0.1.example is neither https nor http on loopback.")]
    [InlineData("http://localhost.example", "The endpoint http://localhost.example is neither https nor http on loopback.")]
    [InlineData("http://0.0.0.0", "The endpoint http://0.0.0.0 is neither https nor http on loopback.")]
    [InlineData("http://169.254.169.254", "The endpoint http://169.254.169.254 is neither https nor http on loopback.")]
    [InlineData("ftp://localhost", "The endpoint ftp://localhost is neither https nor http on loopback.")]
    [InlineData("ws://localhost", "The endpoint ws://localhost is neither https nor http on loopback.")]
    [InlineData("file:///etc/hosts", "The endpoint file:// is neither https nor http on loopback.")]
    [InlineData("https://host.example/v1", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://rtc.volcengineapi.com//", "The endpoint https://rtc.volcengineapi.com has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://host.example/?X-Signature=canary-of-the-session-token-9c3e", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://host.example/#a", "The endpoint https://host.example has a path, query or fragment; give scheme, host and port only.")]
    [InlineData("https://me:canary-of-the-secret-key-5f1d@host.example", "The endpoint contains user info. Remove the part before the @.")]
    [InlineData("https://me@rtc.volcengineapi.com", "The endpoint contains user info. Remove the part before the @.")]
    [InlineData("http://me@localhost", "The endpoint contains user info. Remove the part before the @.")]
    [InlineData("host.example", "The endpoint is not absolute. Give scheme and host, for example https://rtc.volcengineapi.com.")]
    [InlineData("rtc.volcengineapi.com/", "The endpoint is not absolute. Give scheme and host, for example https://rtc.volcengineapi.com.")]
    [InlineData("https://10.0.0.5", "The endpoint https://10.0.0.5 is an IP address, which cannot match a TLS certificate; use the host name.")]
    [InlineData("https://169.254.169.254", "The endpoint https://169.254.169.254 is an IP address, which cannot match a TLS certificate; use the host name.")]
    [InlineData("https://0x0a000005", "The endpoint https://10.0.0.5 is an IP address, which cannot match a TLS certificate; use the host name.")]
    [InlineData("https://167772165", "The endpoint https://10.0.0.5 is an IP address, which cannot match a TLS certificate; use the host name.")]
    [InlineData("https://[2001:db8::1]", "The endpoint https://[2001:db8::1] is an IP address, which cannot match a TLS certificate; use the host name.")]
    public void Any_other_endpoint_is_refused_with_the_reason_whatever_is_permitted(string endpoint, string message)
    {
        foreach (var allowOtherHosts in new[] { false, true })
        {
            var error = Leak.None(Assert.Throws<ArgumentException>("Endpoint", () => ClientTo(endpoint, allowOtherHosts)));
            Assert.Equal($"{message} (Parameter 'Endpoint')", error.Message);
        }
    }

    [Fact]
    public async Task The_endpoint_of_a_single_call_keeps_the_same_rules()
    {
        var sent = new List<Uri>();
        using var handler = new StubHandler((request, _) =>
        {
            sent.Add(request.RequestUri!);
            return Task.FromResult(StubHandler.Json(StubHandler.Success));
        });
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler });

        await client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Endpoint = new("https://open-ap-singapore-1.volcengineapi.com") });
        await client.SendAsync(UpdateSnapshotRequest.Valid());
        await Assert.ThrowsAsync<ArgumentException>("Endpoint", () => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Endpoint = new("https://proxy.example") }));
        await Assert.ThrowsAsync<ArgumentException>("Endpoint", () => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Endpoint = new("https://sts.volcengineapi.com") }));

        Assert.Equal(["open-ap-singapore-1.volcengineapi.com", "rtc.volcengineapi.com"], sent.Select(static uri => uri.Host));
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

    private static RtcClient ClientTo(string endpoint, bool allowOtherHosts = false) => new(new RtcClientOptions
    {
        Credentials = Leak.Credentials,
        AllowOtherHosts = allowOtherHosts,
        Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute),
    });
}
