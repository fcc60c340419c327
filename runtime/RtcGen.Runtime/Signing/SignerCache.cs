using System.Collections.Concurrent;

namespace RtcGen.Signing;

/// <summary>The signer of each service for the credentials used last: its day key is computed once for all actions.</summary>
internal sealed class SignerCache
{
    private readonly ConcurrentDictionary<(RtcService Service, string Region), RequestSigner> _signers = new();

    public RequestSigner Of(RtcService service, string region, RtcCredentials credentials)
    {
        if (_signers.TryGetValue((service, region), out var known) && known.Credentials == credentials)
        {
            return known;
        }

        return _signers[(service, region)] = new(credentials, region, service.Name);
    }
}
