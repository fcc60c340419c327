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
        if (_keys.Count >= Most)
        {
            _keys.Clear();
        }

        return _keys.GetOrAdd((secretKey, claim.ShortDate, claim.Region, claim.Service), static scope => Derive(scope));
    }

    private static byte[] Derive((string SecretKey, string Date, string Region, string Service) scope)
    {
        var key = Encoding.UTF8.GetBytes(scope.SecretKey);
        key = SignatureVerifier.Mac(key, scope.Date);
        key = SignatureVerifier.Mac(key, scope.Region);
        key = SignatureVerifier.Mac(key, scope.Service);
        return SignatureVerifier.Mac(key, "request");
    }
}
