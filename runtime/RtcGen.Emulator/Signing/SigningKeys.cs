using System.Collections.Concurrent;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>The keys that requests are signed with; each holds for a day, a region and a service. Safe for use by many threads.</summary>
internal sealed class SigningKeys
{
    // A scope is the caller's to choose: whoever chooses many starts anew.
    private const int Most = 100;

    private readonly ConcurrentDictionary<(string SecretKey, string Date, string Region, string Service), byte[]> _keys = new();

    public byte[] Get(string secretKey, SignatureClaim claim)
    {
        var scope = (secretKey, claim.ShortDate, claim.Region, claim.Service);
        if (_keys.TryGetValue(scope, out var known))
        {
            return known;
        }

        // Counting takes every lock there is, so it is not done for a key that is there.
        if (_keys.Count >= Most)
        {
            _keys.Clear();
        }

        return _keys.GetOrAdd(scope, static scope => Derive(scope.SecretKey, scope.Date, scope.Region, scope.Service));
    }

    /// <summary>Makes the key of a scope.</summary>
    public static byte[] Derive(string secretKey, string date, string region, string service)
    {
        var key = SignatureVerifier.Mac(Encoding.UTF8.GetBytes(secretKey), date);
        key = SignatureVerifier.Mac(key, region);
        key = SignatureVerifier.Mac(key, service);
        return SignatureVerifier.Mac(key, "request");
    }
}
