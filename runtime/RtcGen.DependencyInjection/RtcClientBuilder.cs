using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

internal sealed class RtcClientBuilder(string name, IServiceCollection services, IHttpClientBuilder httpClientBuilder) : IRtcClientBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;

    public IHttpClientBuilder HttpClientBuilder => httpClientBuilder;

    public IRtcClientBuilder Configure(Action<RtcClientOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(new OptionsChange(name, configure));
        return this;
    }

    /// <summary>A change of the options of one client.</summary>
    internal sealed record OptionsChange(string Name, Action<RtcClientOptions, IServiceProvider> Configure);
}
