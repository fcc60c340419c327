namespace RtcGen.Signing;

/// <summary>The headers that make a request authentic, besides the session token. Its string shows only the date.</summary>
/// <param name="Date">Value of <c>X-Date</c>.</param>
/// <param name="ContentSha256">Value of <c>X-Content-Sha256</c>.</param>
/// <param name="Authorization">Value of <c>Authorization</c>.</param>
internal readonly record struct RequestSignature(string Date, string ContentSha256, string Authorization)
{
    /// <summary>Shows the date.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"{nameof(RequestSignature)} {{ Date = {Date} }}";
}
