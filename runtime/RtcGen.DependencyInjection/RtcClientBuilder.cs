using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

internal sealed class RtcClientBuilder(string name, IServiceCollection services, IHttpClientBuilder httpClientBuilder) : IRtcClientBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;

    public IHttpClientBuilder HttpClientBuilder => httpClientBuilder;

    public IRtcClientBuilder Configure(Func<RtcClientOptions, IServiceProvider, RtcClientOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        services.AddSingleton(new OptionsChange(name, change));
        return this;
    }
}
