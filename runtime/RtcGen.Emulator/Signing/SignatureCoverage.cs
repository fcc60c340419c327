namespace RtcGen.Emulator;

/// <summary>Compares what arrived with what a signature says it covers: nothing may be there that it does not, nor the reverse.</summary>
internal static class SignatureCoverage
{
    /// <summary>Says what is not as it was signed.</summary>
    /// <returns>One sentence, or null when all is covered.</returns>
    public static string? FindGap(ReceivedRequest request, SignatureClaim claim)
    {
        if (claim.SignedHeaders.FirstOrDefault(name => request.Header(name) is null) is { } absent)
        {
            return $"The header {DisplayText.Format(absent)} is signed and was not sent.";
        }

        if (claim.SignedHeaders.FirstOrDefault(request.RepeatedHeaders.Contains) is { } repeated)
        {
            return $"The header {DisplayText.Format(repeated)} is signed and was sent more than once.";
        }

        return claim.SignedQueries is { } names ? FindGapInUrl(request, names) : null;
    }

    private static string? FindGapInUrl(ReceivedRequest request, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => request.QueryValue(name) is null) is { } absent)
        {
            return $"The parameter {DisplayText.Format(absent)} is signed and was not sent.";
        }

        var signed = names.Concat(SignatureParameters.NeedNoSignature).ToHashSet(StringComparer.Ordinal);
        if (request.Query.Select(pair => pair.Key).FirstOrDefault(name => !signed.Contains(name)) is { } unsigned)
        {
            return $"The parameter {DisplayText.Format(unsigned)} is sent and X-SignedQueries does not name it.";
        }

        return request.Body.IsEmpty ? null : "A signed URL covers no body, and one was sent.";
    }
}
