using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RtcGen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Registers clients: as singletons, over <see cref="IHttpClientFactory"/>'s handlers, with options that are checked when the
/// host starts, unless another client is registered in place of one. Time, log and credentials come from a registered <see cref="TimeProvider"/>,
/// logger factory and <see cref="RtcCredentialProvider"/> where there is one and the options say nothing else.
/// </summary>
public static class RtcClientServiceCollectionExtensions
{
    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="section">
    /// Its options under the names of their properties, see <see cref="RtcClientOptions"/>, and its keys or profile under <c>Credentials</c>, see
    /// <see cref="RtcCredentialOptions"/>. Keys that are changed there later are used from the next attempt on, if all of the section can be used.
    /// </param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, IConfigurationSection section) => Add(services, key: null, Required(section));

    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Changes its options.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services, Action<RtcClientOptions> configure) => Add(services, key: null, Required(configure));

    /// <summary>Registers the client that <see cref="RtcClient"/> is asked for without a key, with default options.</summary>
    /// <param name="services">Where to.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddRtcClient(this IServiceCollection services) => Add(services, key: null);

    /// <summary>Registers a client under a key, beside others.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key; its text names the options and must differ from that of other keys.</param>
    /// <param name="section">Its options and its keys or profile, as of a client without a key. Keys that are changed there later are used from the next attempt on, if all of the section can be used.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, IConfigurationSection section) => Add(services, Required(serviceKey), Required(section));

    /// <summary>Registers a client under a key, beside others.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key; its text names the options and must differ from that of other keys.</param>
    /// <param name="configure">Changes its options.</param>
    /// <returns>To change it further.</returns>
    public static IRtcClientBuilder AddKeyedRtcClient(this IServiceCollection services, object serviceKey, Action<RtcClientOptions> configure) => Add(services, Required(serviceKey), Required(configure));

    /// <summary>Registers a client under a key, beside others, with default options.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key; its text names the options and must differ from that of other keys.</param>
    /// <returns>To change it further.</returns>
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

            // The client lives as long as the container: its connections change by themselves.
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

    /// <summary>A name whose options are set up already.</summary>
    private sealed record RegisteredName(string Name);
}
