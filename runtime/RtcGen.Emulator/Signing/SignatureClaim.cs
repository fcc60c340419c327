namespace RtcGen.Emulator;

/// <summary>What a request says about its own signature.</summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="ShortDate">The date of the credential scope, <c>YYYYMMDD</c>.</param>
/// <param name="Region">The region of the scope.</param>
/// <param name="Service">The service of the scope.</param>
/// <param name="Date">The text of <c>X-Date</c>.</param>
/// <param name="SignedHeaders">The names of the signed headers, in the order given.</param>
/// <param name="SignedQueries">The names of the signed parameters of a signed URL; null when the header is signed.</param>
/// <param name="Signature">The signature, as given.</param>
internal sealed record SignatureClaim(
    string AccessKey,
    string ShortDate,
    string Region,
    string Service,
    string Date,
    IReadOnlyList<string> SignedHeaders,
    IReadOnlyList<string>? SignedQueries,
    string Signature)
{
    public string Scope => $"{ShortDate}/{Region}/{Service}/request";
}
