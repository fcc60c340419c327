using System.Collections.Frozen;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Numbers, statuses and fixed texts of errors: the schema's where it has the code, else the platform's.</summary>
internal sealed class ErrorCatalogue(ServiceSchema? service)
{
    // The platform's documentation; 100025 and 100026 are unconfirmed there, and MethodNotAllowed has no known number.
    private static readonly FrozenDictionary<string, (int? CodeN, int Status)> Platform =
        new Dictionary<string, (int? CodeN, int Status)>
        {
            ["MissingParameter"] = (100002, 400),
            ["MissingAuthenticationToken"] = (100003, 401),
            ["MissingRequestInfo"] = (100004, 400),
            ["MissingSignature"] = (100005, 401),
            ["InvalidTimestamp"] = (100006, 400),
            ["ServiceNotFound"] = (100007, 404),
            ["InvalidActionOrVersion"] = (100008, 404),
            ["InvalidAccessKey"] = (100009, 401),
            ["SignatureDoesNotMatch"] = (100010, 401),
            ["InternalError"] = (100014, 500),
            ["InvalidAuthorization"] = (100024, 400),
            ["InvalidCredential"] = (100025, 400),
            ["InvalidSecretToken"] = (100026, 401),
            ["MethodNotAllowed"] = (null, 405),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An error of the gateway, which stands before the service.</summary>
    public ResponseError Gateway(string code, string message)
    {
        var (codeN, status) = Platform.GetValueOrDefault(code, (null, 400));
        var stated = service?.Errors.FirstOrDefault(error => error.Code == code);
        return new ResponseError(code, stated?.CodeN ?? codeN, stated?.Http ?? status, message);
    }

    /// <summary>An error of the service itself.</summary>
    /// <remarks>
    /// It has no number. Its HTTP status is documented by version only, and by one page only: versions 2023-11-01 and
    /// 2023-07-20 use the status, all others answer 200 with an Error. That the status is 400 is an assumption.
    /// </remarks>
    public static ResponseError OfService(string code, string version, string message) =>
        new(code, CodeN: null, version is "2023-11-01" or "2023-07-20" ? 400 : 200, message);
}
