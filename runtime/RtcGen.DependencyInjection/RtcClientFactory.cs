using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>Creates the client of a name from what is registered.</summary>
internal static class RtcClientFactory
{
    public static RtcClient Create(IServiceProvider services, string name, object? key)
    {
        // A new instance, as it is changed here: the one of a monitor is shared.
        var options = services.GetRequiredService<IOptionsFactory<RtcClientOptions>>().Create(name);
        options.Credentials ??= GetCredentials(services, name, key);
        options.HttpHandler ??= services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName(name));
        foreach (var change in services.GetServices<RtcClientBuilder.OptionsChange>().Where(change => change.Name == name))
        {
            change.Configure(options, services);
        }

        return new RtcClient(options);
    }

    /// <summary>Takes from the container what nothing else has set.</summary>
    public static void SetDefaults(RtcClientOptions options, IServiceProvider services)
    {
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System)
        {
            options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        }
    }

    public static string HttpClientName(string name) => name.Length == 0 ? nameof(RtcClient) : $"{nameof(RtcClient)}:{name}";

    /// <summary>The provider that is registered for a client: under its key, or else without one.</summary>
    public static RtcCredentialProvider? GetProvider(IServiceProvider services, object? key) =>
        (key is null ? null : services.GetKeyedService<RtcCredentialProvider>(key)) ?? services.GetService<RtcCredentialProvider>();

    private static MonitoredCredentials Monitored(IServiceProvider services, string name, RtcCredentialOptions keys)
    {
        var credentials = new MonitoredCredentials(
            name,
            keys,
            SettingsSection.GetAll(services, name),
            services.GetRequiredService<IOptionsFactory<RtcClientOptions>>(),
            services.GetRequiredService<IOptionsFactory<RtcCredentialOptions>>(),
            services.GetService<ILoggerFactory>()?.CreateLogger(RtcTelemetry.LogCategory));
        credentials.Listen(services.GetRequiredService<Subscriptions>(), services.GetServices<IOptionsChangeTokenSource<RtcCredentialOptions>>());
        return credentials;
    }

    private static RtcCredentialProvider GetCredentials(IServiceProvider services, string name, object? key) =>
        services.GetRequiredService<IOptionsFactory<RtcCredentialOptions>>().Create(name) switch
        {
            { HasKeys: true } keys => Monitored(services, name, keys),
            { Profile: { } profile } => new RtcProfileCredentials(profile, timeProvider: services.GetService<TimeProvider>()),
            _ => GetProvider(services, key) ?? new RtcCredentialChain(),
        };
}
