using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace RtcGen;

/// <summary>
/// Registers clients: as singletons, over <see cref="IHttpClientFactory"/>'s handlers, with settings that are checked when the
/// host starts, unless another client is registered in place of one. Time and credentials come from a registered <see cref="TimeProvider"/> and <see cref="RtcCredentialProvider"/> where there is one.
/// </summary>
public static class RtcClientServiceCollectionExtensions
{
    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="section">Its settings, see <see cref="RtcClientSettings"/>. Keys that are changed there later are used from the next attempt on, if all of the section can be used.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, IConfigurationSection section) => Add(services, key: null, Required(section));

    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Changes its settings.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, Action<RtcClientSettings> configure) => Add(services, key: null, Required(configure));

    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key, with default settings.</summary>
    /// <param name="services">Where to.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services) => Add(services, key: null, static _ => { });

    /// <summary>Registers a client under a key, beside others.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key; its text names the settings and must differ from that of other keys.</param>
    /// <param name="section">Its settings, see <see cref="RtcClientSettings"/>. Keys that are changed there later are used from the next attempt on, if all of the section can be used.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, IConfigurationSection section) => Add(services, Required(serviceKey), Required(section));

    /// <summary>Registers a client under a key, beside others.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key; its text names the settings and must differ from that of other keys.</param>
    /// <param name="configure">Changes its settings.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, Action<RtcClientSettings> configure) => Add(services, Required(serviceKey), Required(configure));

    private static RtcClientBuilder Add(IServiceCollection services, object? key, IConfigurationSection section)
    {
        var (builder, options) = Add(services, key, section.Path);
        options.Configure(settings => SettingsReader.Read(section, settings));
        services.AddSingleton(new SettingsSection(builder.Name, section));
        return builder;
    }

    private static RtcClientBuilder Add(IServiceCollection services, object? key, Action<RtcClientSettings> configure)
    {
        var (builder, options) = Add(services, key, nameof(RtcClientSettings));
        options.Configure(configure);
        return builder;
    }

    private static (RtcClientBuilder Builder, OptionsBuilder<RtcClientSettings> Options) Add(IServiceCollection services, object? key, string path)
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = key?.ToString() ?? Options.DefaultName;
        services.TryAdd(new ClientRegistration(name, key).Describe());
        services.TryAddSingleton(static _ => new Subscriptions());
        services.AddSingleton<IValidateOptions<RtcClientSettings>>(provider => new RtcClientSettingsValidator(name, key, path, services, provider));
        var http = services.AddHttpClient(RtcClientFactory.HttpClientName(name))
            .ConfigurePrimaryHttpMessageHandler(RtcClient.CreateHttpHandler)

            // The client lives as long as the container: its connections change by themselves.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return (new(name, services, http), services.AddOptionsWithValidateOnStart<RtcClientSettings>(name));
    }

    private static T Required<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
