using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>Makes the client of a name from what is registered.</summary>
internal static class RtcClientFactory
{
    public static RtcClient Create(IServiceProvider services, string name, object? key)
    {
        var monitor = services.GetRequiredService<IOptionsMonitor<RtcClientSettings>>();
        var settings = monitor.Get(name);
        var options = settings.ToOptions(CredentialsOf(services, monitor, name, key)) with
        {
            HttpHandler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName(name)),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
        };
        foreach (var change in services.GetServices<OptionsChange>().Where(change => change.Name == name))
        {
            options = change.Change(options, services);
        }

        return new RtcClient(options);
    }

    public static string HttpClientName(string name) => name.Length == 0 ? nameof(RtcClient) : $"{nameof(RtcClient)}:{name}";

    /// <summary>The provider that is registered for a client: under its key, or else without one.</summary>
    public static RtcCredentialProvider? ProviderOf(IServiceProvider services, object? key) =>
        (key is null ? null : services.GetKeyedService<RtcCredentialProvider>(key)) ?? services.GetService<RtcCredentialProvider>();

    private static MonitoredCredentials Monitored(IServiceProvider services, string name, RtcCredentialSettings keys)
    {
        var credentials = new MonitoredCredentials(
            name,
            keys,
            services.GetServices<SettingsSection>().Where(one => one.Name == name),
            services.GetRequiredService<IOptionsFactory<RtcClientSettings>>(),
            services.GetService<ILoggerFactory>()?.CreateLogger(RtcTelemetry.LogCategory));
        credentials.Listen(services.GetRequiredService<Subscriptions>(), services.GetServices<IOptionsChangeTokenSource<RtcClientSettings>>());
        return credentials;
    }

    private static RtcCredentialProvider CredentialsOf(IServiceProvider services, IOptionsMonitor<RtcClientSettings> monitor, string name, object? key) =>
        monitor.Get(name).Credentials switch
        {
            { HasKeys: true } keys => Monitored(services, name, keys),
            { Profile: { } profile } => new RtcProfileCredentials(profile, timeProvider: services.GetService<TimeProvider>()),
            _ => ProviderOf(services, key) ?? new RtcCredentialChain(),
        };
}
