namespace RtcGen.Emulator;

/// <summary>Says in a call's record, and in the message to the client, why a signature was refused.</summary>
/// <param name="options">The keys and the validity that count.</param>
internal sealed class SignatureExplanations(RtcEmulatorOptions options)
{
    /// <summary>Makes the verdict on a refused signature.</summary>
    public SignatureVerdict Explain(ReceivedRequest request, SignatureClaim? claim, DateTimeOffset now, AuthenticationError error)
    {
        var explanation = SignatureExplainer.Explain(request, options.Credentials, now, options.Validity);
        return new(SignatureStatus.Rejected)
        {
            AccessKey = claim?.AccessKey,
            Region = claim?.Region,
            Reason = error.Reason,
            ServerCanonicalRequest = explanation.ServerCanonicalRequest,
            ServerStringToSign = explanation.ServerStringToSign,
            ClientCanonicalRequest = explanation.ClientCanonicalRequest,
            Findings = explanation.Findings,
        };
    }

    /// <summary>The message to the client: clients show the beginning of it, so what tells most comes first.</summary>
    /// <param name="error">Why the request is refused.</param>
    /// <param name="detail">Its text, without secrets.</param>
    /// <param name="verdict">What was found out.</param>
    public static string Describe(AuthenticationError error, string detail, SignatureVerdict verdict)
    {
        // Where one sentence says it all, the findings say the same.
        if (error.Reason == error.Detail)
        {
            return detail;
        }

        var causes = string.Concat(verdict.Findings.Where(finding => finding.IsCause).Select(finding => finding.English + " "));
        return verdict.ClientCanonicalRequest is { } client
            ? $"{causes}{detail}\nCanonical request of the client:\n{client}"
            : causes + detail;
    }
}
