using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

/// <summary>Creates the client of a registration. By its type it is told from a client that somebody registered in its place.</summary>
internal sealed class ClientRegistration(string name, object? key)
{
    /// <summary>Whether the last registration under a key, which is the one that counts, creates a client from settings.</summary>
    public static bool Counts(IServiceCollection services, object? key) =>
        services.LastOrDefault(one => one.ServiceType == typeof(RtcClient) && Equals(one.ServiceKey, key)) is { } last
        && (last.IsKeyedService ? last.KeyedImplementationFactory?.Target : last.ImplementationFactory?.Target) is ClientRegistration;

    public ServiceDescriptor Describe() => key is null
        ? ServiceDescriptor.Singleton(Create)
        : ServiceDescriptor.KeyedSingleton(typeof(RtcClient), key, CreateKeyed);

    private RtcClient Create(IServiceProvider services) => RtcClientFactory.Create(services, name, key);

    private RtcClient CreateKeyed(IServiceProvider services, object? asked) => RtcClientFactory.Create(services, name, key);
}
