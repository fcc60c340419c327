using System.Collections.Concurrent;

namespace RtcGen.Signing;

/// <summary>The signer of each service for the credentials used last: its day key is computed once for all actions.</summary>
internal sealed class SignerCache
{
    private readonly ConcurrentDictionary<RtcService, RequestSigner> _signers = new();

    /// <summary>Finds or makes a signer.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region, the same each time for a service.</param>
    /// <param name="credentials">Whose signature it is.</param>
    public RequestSigner Of(RtcService service, string region, RtcCredentials credentials) =>
        _signers.TryGetValue(service, out var known) && known.Credentials == credentials
            ? known
            : _signers[service] = new(credentials, region, service.Name);
}
