namespace RtcGen;

/// <summary>Tells responses that mean "not carried out" from those that leave it open.</summary>
internal static class Refusals
{
    private static readonly string[] Groups =
    [
        "AccessDenied", "AccountFlowLimitExceeded", "FlowLimitExceeded", "InvalidAccessKey", "InvalidActionOrVersion",
        "InvalidAuthorization", "InvalidCredential", "InvalidParameter", "InvalidSecretToken", "InvalidTimestamp",
        "LackPolicy", "LackProjectPolicy", "MethodNotAllowed", "MissingAuthenticationToken", "MissingParameter",
        "MissingRequestInfo", "MissingSignature", "NoPermissionForApp", "ServiceNotFound", "ServiceUnavailableTemp",
        "SignatureDoesNotMatch", "Unauthorized", "UnknownAction", "UnknownVersion",
    ];

    public static bool MayHaveTakenEffect(RtcIdempotency repeatability, int httpStatus, string? code)
    {
        if (repeatability == RtcIdempotency.ReadOnly)
        {
            return false;
        }

        // A code is Group or Group.Detail; the group decides.
        var group = code?.Split('.')[0];
        return (group is null || Array.IndexOf(Groups, group) < 0) && (httpStatus is < 300 or 408 or >= 500);
    }
}
