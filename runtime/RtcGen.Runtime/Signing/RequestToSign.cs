namespace RtcGen.Signing;

/// <summary>A request as the signature sees it.</summary>
internal readonly ref struct RequestToSign
{
    /// <summary>The HTTP method, in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent; empty counts as <c>/</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The query as <see cref="Signing.CanonicalQuery.Create"/> gives it; empty or null for none.</summary>
    public string? CanonicalQuery { get; init; }

    /// <summary>
    /// The headers to sign besides the signer's own (<c>x-date</c>, <c>x-content-sha256</c> and
    /// <c>x-security-token</c>): lower-case names in ordinal order, with the values as sent.
    /// </summary>
    public ReadOnlySpan<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The exact bytes of the body; empty for none.</summary>
    public ReadOnlySpan<byte> Body { get; init; }

    /// <summary>
    /// Leaves <c>x-content-sha256</c> out of the signed headers, as some official signers do for a request
    /// without a body. The hash is part of the signature either way.
    /// </summary>
    public bool OmitContentHashHeader { get; init; }

    /// <summary>Leaves <c>x-security-token</c> out of the signed headers: it is sent, but not signed.</summary>
    public bool OmitSessionTokenHeader { get; init; }
}
