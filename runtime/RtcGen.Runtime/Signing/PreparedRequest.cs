using System.Text;

namespace RtcGen.Signing;

/// <summary>
/// What all requests of one kind have in common: those that differ only in their query, body and date. Made by
/// <see cref="RequestSigner.Prepare"/>, and good for that signer. Immutable.
/// </summary>
internal sealed class PreparedRequest
{
    internal PreparedRequest(RequestSigner signer, CanonicalRequest canonical, string scopeTail)
    {
        Signer = signer;
        Canonical = canonical;
        AuthorizationTail = Encoding.UTF8.GetBytes($"{scopeTail}, SignedHeaders={canonical.SignedHeaders}, Signature=");
    }

    internal RequestSigner Signer { get; }

    /// <summary>The canonical request, without date and body.</summary>
    internal CanonicalRequest Canonical { get; }

    /// <summary>What follows the day in <c>Authorization</c>, up to the signature itself.</summary>
    internal byte[] AuthorizationTail { get; }
}
