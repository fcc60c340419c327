namespace RtcGen;

/// <summary>Whether a call may be sent again, by its HTTP status alone: for answers without a code that is known.</summary>
internal static class StatusClass
{
    public static RtcRetryClass Of(int status) => status switch
    {
        429 => RtcRetryClass.Refused,
        408 or 500 or 502 or 503 or 504 => RtcRetryClass.Unclear,
        _ => RtcRetryClass.Never,
    };
}
