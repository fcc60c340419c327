using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Rtc.V20201201;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>The options of a registered client are the client's own, and code can set any of them.</summary>
public sealed class ConfiguredInCodeTests
{
    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    [Fact]
    public async Task Code_alone_makes_a_client()
    {
        using var sent = new Sent();
        var services = new ServiceCollection();
        services.AddRtcClient(options =>
        {
            options.Credentials = new RtcCredentials("AKLTcode", "s");
            options.HttpHandler = sent;
        });
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Request);
        Assert.Equal(["AKLTcode"], sent.AccessKeys);
    }

    [Fact]
    public async Task What_code_sets_is_kept_whatever_the_container_has()
    {
        var clock = new FakeTimeProvider(new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection();
        services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTcontainer", "s"));
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        services.AddLogging();
        services.AddRtcClient(options =>
        {
            options.Credentials = new RtcCredentials("AKLTcode", "s");
            options.TimeProvider = clock;
            options.LoggerFactory = NullLoggerFactory.Instance;
        });
        RtcClientOptions? seen = null;
        services.AddRtcClient().Configure((options, _) => seen = options);
        await using var provider = services.BuildServiceProvider();

        var signed = await provider.GetRequiredService<RtcClient>().SignAsync(Request);

        Assert.Contains(signed.Headers, static header => header is { Key: "X-Date", Value: "20240115T080000Z" });
        Assert.Contains(signed.Headers, static header => header.Key == "Authorization" && header.Value.Contains("AKLTcode", StringComparison.Ordinal));
        Assert.Same(NullLoggerFactory.Instance, seen!.LoggerFactory);
    }

    [Fact]
    public async Task A_change_of_the_builder_comes_last_sees_what_is_there_and_stays_with_its_client()
    {
        using var sent = new Sent();
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section("""{"Region":"cn-north-1","Credentials":{"AccessKey":"AKLTsection","SecretKey":"s"}}"""))
            .Configure((options, provider) =>
            {
                Assert.Equal("cn-north-1", options.Region);
                Assert.NotNull(options.Credentials);
                Assert.NotNull(options.HttpHandler);
                Assert.NotNull(provider.GetService<IHttpClientFactory>());
                options.HttpHandler = sent;
                options.Region = "ap-singapore-1";
            })
            .Configure(static (options, _) => options.UserAgent = "shop/3");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Request);

        Assert.Equal("open-ap-singapore-1.volcengineapi.com", Assert.Single(sent.Addresses).Host);
        Assert.EndsWith(" shop/3", Assert.Single(sent.UserAgents), StringComparison.Ordinal);
        Assert.Equal("cn-north-1", provider.GetRequiredService<IOptionsMonitor<RtcClientOptions>>().CurrentValue.Region);
    }

    [Fact]
    public async Task The_options_system_of_NET_reaches_them_by_the_name_of_the_client()
    {
        var services = new ServiceCollection();
        services.AddKeyedSingleton<RtcCredentialProvider>("one", new RtcCredentials("AKLTone", "s"));
        services.AddKeyedRtcClient("one");
        services.Configure<RtcClientOptions>("one", static options => options.Retry.MaxAttempts = 0);
        services.PostConfigure<RtcClientOptions>("one", static options => options.UserAgent = "a b");
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(
            ["RtcClientOptions:Retry:MaxAttempts: MaxAttempts must be from 1 to 10.", "RtcClientOptions:UserAgent: Character 2 of UserAgent is U+0020. Only visible ASCII can be sent in a header; look for a space or a line break copied along."],
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures);
    }

    [Fact]
    public async Task Keys_in_code_and_in_the_section_exclude_each_other()
    {
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section("""{"Credentials":{"AccessKey":"AKLTsection","SecretKey":"canary"}}"""));
        services.AddRtcClient(static options => options.Credentials = new RtcCredentials("AKLTcode", "s"));
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(
            ["Rtc:Credentials: code sets RtcClientOptions.Credentials, and the configuration has a key pair. Keep one of them."],
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<RtcClient>()).Failures);
    }
}
