namespace RtcGen;

/// <summary>Whether a call may be sent again, by its HTTP status alone: for answers without a code that is known.</summary>
internal static class HttpStatusClassifier
{
    public static RtcRetryClass Classify(int status) => status switch
    {
        429 => RtcRetryClass.Rejected,
        408 or 500 or 502 or 503 or 504 => RtcRetryClass.Unknown,
        _ => RtcRetryClass.Never,
    };
}
