using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RtcGen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Extension methods that register <see cref="RtcClient"/> as a singleton over <see cref="IHttpClientFactory"/>'s handlers, with options that are validated when the
/// host starts, unless another client is registered in its place. Clock, log and credentials come from a registered <see cref="TimeProvider"/>,
/// logger factory and <see cref="RtcCredentialProvider"/> where there is one and the options set nothing else; without any, credentials come from <see cref="RtcCredentialChain"/>.
/// </summary>
public static class RtcClientServiceCollectionExtensions
{
    /// <summary>Registers <see cref="RtcClient"/> as a singleton.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="section">
    /// The section with the options, see <see cref="RtcClientOptions"/>, and the keys or the profile under <c>Credentials</c>, see
    /// <see cref="RtcCredentialOptions"/>. Keys that are changed there later are used from the next attempt on, if the whole section is valid.
    /// </param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, IConfigurationSection section) => Add(services, key: null, Required(section));

    /// <summary>Registers <see cref="RtcClient"/> as a singleton.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">A delegate that configures the options.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, Action<RtcClientOptions> configure) => Add(services, key: null, Required(configure));

    /// <summary>Registers <see cref="RtcClient"/> as a singleton with default options.</summary>
    /// <param name="services">The service collection.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services) => Add(services, key: null);

    /// <summary>Registers a keyed <see cref="RtcClient"/> as a singleton.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The key; its <see cref="object.ToString"/> is the name of the options and must differ from that of other keys.</param>
    /// <param name="section">The section with the options and the keys or the profile, as for a client without a key.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, IConfigurationSection section) => Add(services, Required(serviceKey), Required(section));

    /// <summary>Registers a keyed <see cref="RtcClient"/> as a singleton.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The key; its <see cref="object.ToString"/> is the name of the options and must differ from that of other keys.</param>
    /// <param name="configure">A delegate that configures the options.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, Action<RtcClientOptions> configure) => Add(services, Required(serviceKey), Required(configure));

    /// <summary>Registers a keyed <see cref="RtcClient"/> as a singleton with default options.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The key; its <see cref="object.ToString"/> is the name of the options and must differ from that of other keys.</param>
    /// <returns>A builder for further configuration.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey) => Add(services, Required(serviceKey));

    private static RtcClientBuilder Add(IServiceCollection services, object? key, IConfigurationSection section)
    {
        var builder = Add(services, key);
        services.Configure<RtcClientOptions>(builder.Name, options => SettingsReader.Read(section, options));
        services.Configure<RtcCredentialOptions>(builder.Name, options => SettingsReader.ReadCredentials(section, options));
        services.AddSingleton(new SettingsSection(builder.Name, section));
        return builder;
    }

    private static RtcClientBuilder Add(IServiceCollection services, object? key, Action<RtcClientOptions> configure)
    {
        var builder = Add(services, key);
        services.Configure(builder.Name, configure);
        return builder;
    }

    private static RtcClientBuilder Add(IServiceCollection services, object? key)
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = key?.ToString() ?? Options.Options.DefaultName;
        services.TryAdd(new ClientRegistration(name, key).Describe());
        services.TryAddSingleton(static _ => new Subscriptions());
        if (!services.Any(one => one.ImplementationInstance is RegisteredName registered && registered.Name == name))
        {
            services.AddSingleton(new RegisteredName(name));
            services.AddOptionsWithValidateOnStart<RtcClientOptions>(name).Configure<IServiceProvider>(RtcClientFactory.SetDefaults);
            services.AddSingleton<IValidateOptions<RtcClientOptions>>(provider => new ClientOptionsValidator(name, key, services, provider));
        }

        var http = services.AddHttpClient(RtcClientFactory.HttpClientName(name))
            .ConfigurePrimaryHttpMessageHandler(static () => RtcClient.CreateHttpHandler())

            // The client lives as long as the container; its handler replaces connections by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return new(name, services, http);
    }

    private static T Required<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    /// <summary>A name whose options are registered already.</summary>
    private sealed record RegisteredName(string Name);
}
