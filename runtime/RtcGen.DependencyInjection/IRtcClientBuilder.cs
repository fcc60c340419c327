using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

/// <summary>A builder to configure a registered client further. Members may be added to this interface.</summary>
public interface IRtcClientBuilder
{
    /// <summary>Gets the name of the client's options and of its HTTP client: empty for the client without a key.</summary>
    string Name { get; }

    /// <summary>Gets the service collection that the client is registered in.</summary>
    IServiceCollection Services { get; }

    /// <summary>
    /// Gets the builder of the client's HTTP client, to add handlers to. The factory's own loggers are removed from it, as the client writes a log
    /// without secrets.
    /// </summary>
    IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>Configures the options when the client is created, after everything else, for what a configuration section cannot contain.</summary>
    /// <param name="configure">A delegate that changes the options, in which credentials, handler, clock and logger factory are set already; its second parameter is the service provider.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>
    /// It runs after the validation at start. Credentials that it sets do not count there: without others the host does not start. Set credentials with
    /// <c>services.Configure&lt;RtcClientOptions&gt;(…)</c> instead, or register an <see cref="RtcCredentialProvider"/>.
    /// </remarks>
    IRtcClientBuilder Configure(Action<RtcClientOptions, IServiceProvider> configure);
}
