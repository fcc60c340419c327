using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

/// <summary>A registered client, to be changed further. Members may be added to this interface.</summary>
public interface IRtcClientBuilder
{
    /// <summary>The name of its options and of its HTTP client: empty for the client without a key.</summary>
    string Name { get; }

    /// <summary>Where it is registered.</summary>
    IServiceCollection Services { get; }

    /// <summary>
    /// What carries its requests, to add handlers to. The factory's own loggers are left out of it, as the client writes a log
    /// that leaves secrets out.
    /// </summary>
    IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>Changes the options when the client is made, after all else, for what a configuration cannot say.</summary>
    /// <param name="configure">Changes the options it is given, in which credentials, handler, clock and logger factory are set; the other is the container.</param>
    /// <returns>The same builder.</returns>
    IRtcClientBuilder Configure(Action<RtcClientOptions, IServiceProvider> configure);
}
