using System.Collections.Frozen;

namespace RtcGen.Emulator;

/// <summary>The query parameters of a signed URL.</summary>
internal static class SignatureParameters
{
    public const string Algorithm = "X-Algorithm";
    public const string Credential = "X-Credential";
    public const string Date = "X-Date";
    public const string Expires = "X-Expires";
    public const string NotSignBody = "X-NotSignBody";
    public const string SecurityToken = "X-Security-Token";
    public const string Signature = "X-Signature";
    public const string SignedHeaders = "X-SignedHeaders";
    public const string SignedQueries = "X-SignedQueries";

    /// <summary>Those that belong to a signed URL alone: X-Expires may stand beside a signed header too.</summary>
    public static IReadOnlyList<string> OfUrl { get; } =
        [Algorithm, Credential, Date, NotSignBody, SecurityToken, Signature, SignedHeaders, SignedQueries];

    /// <summary>
    /// Those that a signature need not cover. Official signers leave the list out of itself, or the token out of the list;
    /// a changed list changes what is compared, and a token has to be the key's own.
    /// </summary>
    public static FrozenSet<string> NeedNoSignature { get; } =
        new[] { Signature, SignedQueries, SecurityToken }.ToFrozenSet(StringComparer.Ordinal);
}
