using System.Collections.Concurrent;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>The signer of each service for the credentials used last: its day key is computed once for all actions.</summary>
internal sealed class SignerCache
{
    private readonly ConcurrentDictionary<RtcService, Entry> _signers = new();

    /// <summary>Creates a signer for credentials.</summary>
    public static RequestSigner Create(RtcCredentials credentials, string region, string service) =>
        new(credentials.AccessKey, credentials.SecretKey, credentials.SessionToken, region, service);

    /// <summary>Finds or creates a signer.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region, the same each time for a service.</param>
    /// <param name="credentials">What to sign with.</param>
    public RequestSigner Get(RtcService service, string region, RtcCredentials credentials)
    {
        if (!_signers.TryGetValue(service, out var entry) || entry.Credentials != credentials)
        {
            _signers[service] = entry = new(credentials, Create(credentials, region, service.Name));
        }

        return entry.Signer;
    }

    private sealed class Entry(RtcCredentials credentials, RequestSigner signer)
    {
        public RtcCredentials Credentials => credentials;

        public RequestSigner Signer => signer;
    }
}
