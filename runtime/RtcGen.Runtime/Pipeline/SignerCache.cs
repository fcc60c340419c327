using RtcGen.Signing;

namespace RtcGen;

/// <summary>The signer of a service in a region for the credentials used last: its day key is computed once for all actions.</summary>
/// <param name="service">The name of the service.</param>
/// <param name="region">The region.</param>
internal sealed class SignerCache(string service, string region)
{
    private volatile Entry? _last;

    public string Region => region;

    /// <summary>Creates a signer for credentials.</summary>
    public static RequestSigner Create(RtcCredentials credentials, string region, string service) =>
        new(credentials.AccessKey, credentials.SecretKey, credentials.SessionToken, region, service);

    /// <summary>Finds or creates a signer.</summary>
    /// <param name="credentials">What to sign with.</param>
    public RequestSigner Get(RtcCredentials credentials)
    {
        var last = _last;
        if (last is null || last.Credentials != credentials)
        {
            _last = last = new(credentials, Create(credentials, region, service));
        }

        return last.Signer;
    }

    private sealed class Entry(RtcCredentials credentials, RequestSigner signer)
    {
        public RtcCredentials Credentials => credentials;

        public RequestSigner Signer => signer;
    }
}
