using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>A host of tests that puts its own client into the place of the real one has no keys, and needs none.</summary>
public sealed class ReplacedClientTests
{
    private const string Faulty = """{"Region":"a b","CallTimeout":"30","Endpiont":"x","Credentials":{"AccessKey":"a"}}""";

    [Fact]
    public async Task A_client_that_was_replaced_asks_for_nothing()
    {
        var fake = new Fake();
        foreach (var replace in new Action<IServiceCollection>[]
        {
            services => services.RemoveAll<RtcClient>().AddSingleton<RtcClient>(fake),
            services => services.Replace(ServiceDescriptor.Singleton<RtcClient>(fake)),
            services => services.AddSingleton<RtcClient>(fake),
            services => services.AddSingleton<RtcClient>(_ => fake),
            services => services.AddScoped<RtcClient>(_ => fake),
        })
        {
            using var host = Built(services => services.AddRtcClient(Configured.Section(Faulty)), replace);
            await host.StartAsync();
            using var scope = host.Services.CreateScope();
            Assert.Same(fake, scope.ServiceProvider.GetRequiredService<RtcClient>());
        }
    }

    [Fact]
    public async Task A_client_that_was_removed_asks_for_nothing()
    {
        using var host = Built(services => services.AddRtcClient(Configured.Section(Faulty)), services => services.RemoveAll<RtcClient>());
        await host.StartAsync();
    }

    [Fact]
    public async Task A_client_that_was_there_before_stays_and_the_settings_ask_for_nothing()
    {
        var fake = new Fake();
        using var host = Built(services => services.AddSingleton<RtcClient>(fake), services => services.AddRtcClient(Configured.Section(Faulty)));
        await host.StartAsync();
        Assert.Same(fake, host.Services.GetRequiredService<RtcClient>());
    }

    [Fact]
    public async Task Of_clients_with_keys_each_is_asked_by_itself()
    {
        void Add(IServiceCollection services)
        {
            services.AddKeyedRtcClient("one", Configured.Section(Faulty));
            services.AddKeyedRtcClient("two", Configured.Section("""{"Credentials":{"AccessKey":"a"}}"""));
        }

        using var half = Built(Add, static services => services.AddKeyedSingleton<RtcClient>("one", new Fake()));
        Assert.Equal("Rtc:Credentials:SecretKey is missing.", Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => half.StartAsync())).Failures));

        using var both = Built(Add, static services => services.AddKeyedSingleton<RtcClient>("one", new Fake()).AddKeyedSingleton<RtcClient>("two", new Fake()));
        await both.StartAsync();
    }

    [Fact]
    public async Task A_real_client_without_keys_still_stops_the_start()
    {
        using var host = Built(static services => services.AddRtcClient(Configured.Section("""{"Credentials":{"SecretKey":"s"}}""")), static _ => { });
        Assert.Equal("Rtc:Credentials:AccessKey is missing.", Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures));
    }

    [Fact]
    public async Task Registered_twice_it_is_a_real_client_still()
    {
        using var host = Built(static services => services.AddRtcClient(), static services => services.AddRtcClient(Configured.Section("""{"Credentials":{"SecretKey":"s"}}""")));
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Built(Action<IServiceCollection> app, Action<IServiceCollection> test)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        app(builder.Services);
        test(builder.Services);
        return builder.Build();
    }

    private sealed class Fake : RtcClient;
}
