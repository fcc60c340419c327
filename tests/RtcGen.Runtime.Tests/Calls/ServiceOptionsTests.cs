using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Several services in one client, each with a region and a host.</summary>
public class ServiceOptionsTests
{
    private static readonly RtcService Ecs = new(
        "ecs", "cn-beijing", new("cn-beijing", "ecs.cn-beijing.volcengineapi.com"), new KeyValuePair<string, string>("cn-shanghai", "ecs.cn-shanghai.volcengineapi.com"));

    private static readonly RtcAction Describe = new(Ecs, "DescribeInstances", "2020-04-01", RtcIdempotency.ReadOnly);
    private static readonly RtcAction OwnHost = new(Ecs, "Upload", "2020-04-01", RtcIdempotency.None, host: "upload.volcengineapi.com");

    // What is set on the way from the schema to the call, and the host and region that come of it.
    public static TheoryData<RtcClientOptions, RtcCallOptions?, string, string> Places => new()
    {
        { new(), null, "ecs.cn-beijing.volcengineapi.com", "cn-beijing" },
        { new() { Region = "cn-shanghai" }, null, "ecs.cn-shanghai.volcengineapi.com", "cn-shanghai" },
        { new() { Region = "cn-shanghai", Services = { ["ecs"] = new() } }, null, "ecs.cn-shanghai.volcengineapi.com", "cn-shanghai" },
        { new() { Region = "cn-north-1", Services = { ["ecs"] = new() { Region = "cn-shanghai" } } }, null, "ecs.cn-shanghai.volcengineapi.com", "cn-shanghai" },
        { new() { Services = { ["ECS"] = new() { Region = "cn-shanghai" } } }, null, "ecs.cn-shanghai.volcengineapi.com", "cn-shanghai" },
        { new() { Services = { ["vpc"] = new() { Region = "cn-shanghai" } } }, null, "ecs.cn-beijing.volcengineapi.com", "cn-beijing" },
        { new() { Services = { ["ecs"] = new() { Region = "cn-shanghai" } } }, new() { Region = "cn-beijing" }, "ecs.cn-beijing.volcengineapi.com", "cn-beijing" },
        { new() { Endpoint = new("http://localhost:1") }, new() { Region = "cn-shanghai" }, "localhost", "cn-shanghai" },
        { new() { Endpoint = new("http://localhost:1"), Services = { ["ecs"] = new() { Endpoint = new("http://127.0.0.1:2") } } }, null, "127.0.0.1", "cn-beijing" },
        { new() { Services = { ["ecs"] = new() { Endpoint = new("http://127.0.0.1:2") } } }, new() { Endpoint = new("http://localhost:1") }, "localhost", "cn-beijing" },
        { new() { Endpoint = new("http://localhost:1") }, new() { Region = "anything" }, "localhost", "anything" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_is_nearest_to_the_call_counts(RtcClientOptions options, RtcCallOptions? call, string host, string region)
    {
        using var server = new SentMessages("""{"ResponseMetadata":{},"Result":{}}""");
        options.Credentials = Leak.Credentials;
        options.HttpHandler = server;
        using var client = new RtcClient(options);

        await client.SendAsync(new AnyRequest(Describe), call);
        await client.SendAsync(new AnyRequest(Describe), call);

        Assert.All(server.Uris, uri => Assert.Equal(host, uri.Host));
        Assert.All(server.Headers, headers => Assert.Contains($"/{region}/ecs/request", headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_to_several_regions_and_services_are_each_signed_for_their_own()
    {
        using var server = new SentMessages("""{"ResponseMetadata":{},"Result":{}}""");
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Services = { ["rtc"] = new() { Region = "ap-singapore-1" } } });

        foreach (var region in new[] { "cn-beijing", "cn-shanghai", "cn-beijing", null })
        {
            await client.SendAsync(new AnyRequest(Describe) { Query = static query => query.Add("Q", "1") }, new() { Region = region });
        }

        await client.SignAsync(UpdateSnapshotRequest.Valid());
        Assert.Equal(
            ["cn-beijing", "cn-shanghai", "cn-beijing", "cn-beijing"], server.Headers.Select(static headers => headers["Authorization"].Split('/')[2]));
        Assert.Equal(
            ["ecs.cn-beijing.volcengineapi.com", "ecs.cn-shanghai.volcengineapi.com", "ecs.cn-beijing.volcengineapi.com", "ecs.cn-beijing.volcengineapi.com"],
            server.Uris.Select(static uri => uri.Host));
        Assert.Equal("open-ap-singapore-1.volcengineapi.com", (await client.SignAsync(UpdateSnapshotRequest.Valid())).Uri.Host);
    }

    [Fact]
    public async Task An_action_with_a_host_of_its_own_goes_there_from_each_region_unless_an_endpoint_is_set()
    {
        using var server = new SentMessages("""{"ResponseMetadata":{},"Result":{}}""");
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server });

        await client.SendAsync(new AnyRequest(OwnHost));
        await client.SendAsync(new AnyRequest(OwnHost), new() { Region = "cn-shanghai" });
        await client.SendAsync(new AnyRequest(OwnHost), new() { Endpoint = new("https://ecs.cn-beijing.volcengineapi.com") });
        await client.SendAsync(new AnyRequest(OwnHost), new() { Endpoint = new("https://UPLOAD.volcengineapi.com:8443") });

        Assert.Equal(
            ["upload.volcengineapi.com", "upload.volcengineapi.com", "ecs.cn-beijing.volcengineapi.com", "upload.volcengineapi.com"], server.Uris.Select(static uri => uri.Host));
        Assert.Equal(
            ["cn-beijing", "cn-shanghai", "cn-beijing", "cn-beijing"], server.Headers.Select(static headers => headers["Authorization"].Split('/')[2]));
    }

    [Fact]
    public async Task A_host_of_another_action_is_a_foreign_one()
    {
        using var server = new SentMessages();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server });

        var error = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new AnyRequest(Describe), new() { Endpoint = new("https://upload.volcengineapi.com") }));
        var other = await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(new AnyRequest(OwnHost), new() { Endpoint = new("https://example.com") }));

        Assert.Contains("whose hosts are ecs.cn-beijing.volcengineapi.com, ecs.cn-shanghai.volcengineapi.com, and would", error.Message, StringComparison.Ordinal);
        Assert.Contains("ecs.cn-shanghai.volcengineapi.com, and here upload.volcengineapi.com, and would", other.Message, StringComparison.Ordinal);
        Assert.Empty(server.Uris);
    }

    [Fact]
    public async Task A_region_that_the_service_does_not_have_is_named_with_what_to_set()
    {
        using var server = new SentMessages();
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Region = "cn-north-1" });

        var error = await Assert.ThrowsAsync<ArgumentException>("region", () => client.SendAsync(new AnyRequest(Describe)));

        Assert.StartsWith(
            "The service ecs has no region 'cn-north-1'. Known regions: cn-beijing, cn-shanghai. Set RtcClientOptions.Services[\"ecs\"].Region to one of them or, for another host, Endpoint.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Empty(server.Uris);
    }

    [Fact]
    public async Task They_are_copied_when_the_client_is_created()
    {
        using var server = new SentMessages("""{"ResponseMetadata":{},"Result":{}}""");
        var options = new RtcClientOptions { Credentials = Leak.Credentials, HttpHandler = server, Services = { ["ecs"] = new() { Region = "cn-shanghai" } } };
        using var client = new RtcClient(options);
        options.Services["ecs"].Region = "cn-beijing";
        options.Services.Clear();

        await client.SendAsync(new AnyRequest(Describe));

        Assert.Equal("ecs.cn-shanghai.volcengineapi.com", Assert.Single(server.Uris).Host);
    }

    [Fact]
    public void What_cannot_be_used_is_named_by_its_service()
    {
        var options = new RtcClientOptions
        {
            Credentials = Leak.Credentials,
            Services = new Dictionary<string, RtcServiceOptions>
            {
                ["ecs"] = new() { Region = "a b" },
                ["vpc"] = new() { Endpoint = new("http://example.com") },
                ["iam"] = null!,
                ["ECS"] = new(),
            },
        };

        Assert.Equal(
            [
                ("Services[ecs].Region", "Character 2 of Region is U+0020. Only visible ASCII can be sent in a header; look for a space or a line break copied along."),
                ("Services[vpc].Endpoint", "The endpoint http://example.com is neither https nor http on loopback."),
                ("Services[iam]", "Services[iam] is null. Leave it out for its default."),
                ("Services[ECS]", "Another service has the name ECS in another case. Keep one of them."),
            ],
            options.GetErrors().Select(static error => (error.Key, error.Value)));
        Assert.Throws<ArgumentException>("Region", () => new RtcClient(options));
        Assert.Throws<ArgumentNullException>("Services", static () => new RtcClient(new() { Credentials = Leak.Credentials, Services = null! }));
        Assert.Equal("Services is null. Leave it out for its default.", Assert.Single(new RtcClientOptions { Credentials = Leak.Credentials, Services = null! }.GetErrors()).Value);
    }

    [Fact]
    public async Task A_region_of_a_call_that_cannot_stand_in_a_header_is_refused()
    {
        using var server = new SentMessages();
        using var client = Clients.Over(server);

        await Assert.ThrowsAsync<ArgumentException>("Region", () => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { Region = "cn\nnorth" }));

        Assert.Empty(server.Uris);
    }
}
