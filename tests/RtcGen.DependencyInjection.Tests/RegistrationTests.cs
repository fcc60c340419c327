using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using RtcGen.Rtc.V20201201;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>What comes out of the container.</summary>
public sealed class RegistrationTests
{
    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    [Fact]
    public async Task A_section_says_all_of_a_client()
    {
        var sent = new Sent();
        var services = new ServiceCollection();
        var builder = services.AddRtcClient(Configured.Section("""
            {
                "Region": "ap-singapore-1",
                "Credentials": { "AccessKey": "AKLTfromTheSection", "SecretKey": "s", "SessionToken": "t" },
                "CallTimeout": "00:00:05",
                "Validation": "AllowAdjusted",
                "UserAgent": "shop/2",
                "MaxResponseBytes": 1000,
                "Retry": { "MaxAttempts": 2, "BaseDelay": "00:00:00.1", "MaxDelay": "00:00:01", "MaxRetryAfter": "00:00:02", "AttemptTimeout": "00:00:03" }
            }
            """));
        RtcClientOptions? seen = null;
        builder.Configure((options, _) => seen = options).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => sent);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Request);

        Assert.Equal("open-ap-singapore-1.volcengineapi.com", Assert.Single(sent.Addresses).Host);
        Assert.Equal("AKLTfromTheSection", Assert.Single(sent.AccessKeys));
        Assert.EndsWith(" shop/2", Assert.Single(sent.UserAgents), StringComparison.Ordinal);
        Assert.Equal(
            (TimeSpan.FromSeconds(5), RtcValidationMode.AllowAdjusted, 1000),
            (seen!.CallTimeout, seen.Validation, seen.MaxResponseBytes));
        Assert.Equal(
            (2, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)),
            (seen.Retry.MaxAttempts, seen.Retry.BaseDelay, seen.Retry.MaxDelay, seen.Retry.MaxRetryAfter, seen.Retry.AttemptTimeout));
    }

    [Fact]
    public async Task An_empty_section_gives_the_defaults_of_the_options()
    {
        RtcClientOptions? seen = null;
        var services = new ServiceCollection();
        services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTregistered", "s"));
        services.AddRtcClient(Configured.Section("{}")).Configure((options, _) => seen = options);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<RtcClient>();

        var defaults = new RtcClientOptions { Credentials = seen!.Credentials };
        Assert.Equal(Settings(defaults), Settings(seen));
        Assert.NotNull(seen.LoggerFactory);
    }

    [Fact]
    public async Task A_client_is_one_for_all_and_ends_with_the_container()
    {
        var services = Registered(static services => services.AddRtcClient(), out _);
        var provider = services.BuildServiceProvider(validateScopes: true);
        var client = provider.GetRequiredService<RtcClient>();
        using (var scope = provider.CreateScope())
        {
            Assert.Same(client, scope.ServiceProvider.GetRequiredService<RtcClient>());
        }

        await provider.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.UpdateSnapshotAsync(Request));
    }

    [Fact]
    public async Task Clients_with_keys_live_side_by_side()
    {
        var services = new ServiceCollection();
        var (one, two) = (new Sent(), new Sent());
        services.AddKeyedRtcClient("one", Configured.Section("""{"Credentials":{"AccessKey":"AKLTone","SecretKey":"s"}}"""))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => one);
        services.AddKeyedSingleton<RtcCredentialProvider>("two", new RtcCredentials("AKLTtwo", "s"));
        services.AddKeyedRtcClient("two", static settings => settings.Region = "ap-singapore-1")
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => two);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<RtcClient>("one").UpdateSnapshotAsync(Request);
        await provider.GetRequiredKeyedService<RtcClient>("two").UpdateSnapshotAsync(Request);

        Assert.Null(provider.GetService<RtcClient>());
        Assert.Equal(["AKLTone"], one.AccessKeys);
        Assert.Equal(["AKLTtwo"], two.AccessKeys);
        Assert.Equal("open-ap-singapore-1.volcengineapi.com", two.Addresses[0].Host);
    }

    [Fact]
    public async Task Keys_that_change_in_the_section_are_used_from_the_next_call_on()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Rtc:Credentials:AccessKey"] = "AKLTold", ["Rtc:Credentials:SecretKey"] = "s" })
            .Build();
        var sent = new Sent();
        var services = new ServiceCollection();
        services.AddRtcClient(configuration.GetSection("Rtc")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => sent);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<RtcClient>();

        await client.UpdateSnapshotAsync(Request);
        configuration["Rtc:Credentials:AccessKey"] = "AKLTnew";
        configuration.Reload();
        await client.UpdateSnapshotAsync(Request);

        Assert.Equal(["AKLTold", "AKLTnew"], sent.AccessKeys);
    }

    [Fact]
    public async Task Time_and_handlers_come_from_the_container()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero));
        var counted = new Counter();
        var services = Registered(
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                return services.AddRtcClient();
            },
            out var sent);
        services.AddHttpClient(nameof(RtcClient)).AddHttpMessageHandler(() => counted);
        await using var provider = services.BuildServiceProvider();

        var signed = await provider.GetRequiredService<RtcClient>().SignAsync(Request);
        await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Request);

        Assert.Contains(signed.Headers, static header => header is { Key: "X-Date", Value: "20240115T080000Z" });
        Assert.Equal(1, counted.Calls);
        Assert.Single(sent.Addresses);
    }

    [Fact]
    public async Task The_factorys_loggers_which_would_show_headers_are_left_out()
    {
        var services = Registered(static services => services.AddRtcClient(), out _);
        await using var provider = services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(nameof(RtcClient));
        var names = new List<string>();
        for (HttpMessageHandler? at = handler; at is not null; at = (at as DelegatingHandler)?.InnerHandler)
        {
            names.Add(at.GetType().Name);
        }

        Assert.DoesNotContain(names, static name => name.Contains("Logging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_connections_are_as_careful_as_the_clients_own()
    {
        var services = new ServiceCollection();
        services.AddRtcClient(Configured.Section("""{"Credentials":{"AccessKey":"A","SecretKey":"s"}}"""));
        await using var provider = services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(nameof(RtcClient));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var connections = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(connections.AllowAutoRedirect);
        Assert.False(connections.UseCookies);
        Assert.Equal(TimeSpan.FromMinutes(5), connections.PooledConnectionLifetime);
        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<HttpClientFactoryOptions>>().Get(nameof(RtcClient)).HandlerLifetime);
    }

    private static object?[] Settings(RtcClientOptions options) =>
    [
        options.Credentials, options.Region, options.Endpoint, options.AllowOtherHosts, options.CallTimeout, options.Validation, options.MaxResponseBytes,
        options.UserAgent, options.TimeProvider, options.Retry.MaxAttempts, options.Retry.BaseDelay, options.Retry.MaxDelay, options.Retry.MaxRetryAfter,
        options.Retry.AttemptTimeout,
    ];

    private static ServiceCollection Registered(Func<IServiceCollection, IRtcClientBuilder> add, out Sent sent)
    {
        var services = new ServiceCollection();
        services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTregistered", "s"));
        var network = sent = new Sent();
        add(services).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => network);
        return services;
    }

    private sealed class Counter : DelegatingHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
