using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The numbers and HTTP statuses of errors: the service's where it states them, else those of the other services behind the same gateway.</summary>
/// <param name="service">The service that is called; null when that is not clear.</param>
/// <param name="others">The services whose catalogues list the gateway's errors.</param>
internal sealed class ErrorCatalogue(ServiceSchema? service, IEnumerable<ServiceSchema> others)
{
    /// <summary>Makes an error of the gateway, which stands before the service.</summary>
    public ResponseError Gateway(string code, string message)
    {
        var stated = others.Prepend(service).Select(known => known?.Errors.FirstOrDefault(error => error.Code == code)).OfType<ErrorSchema>().ToList();
        return new ResponseError(
            code,
            stated.Select(error => error.CodeN ?? error.UnconfirmedCodeN).FirstOrDefault(number => number is not null),
            stated.Select(error => error.Http).FirstOrDefault(status => status is not null) ?? 400,
            message);
    }

    /// <summary>Makes an error of the gateway or the service, as the catalogue has it; one that no catalogue has comes as the service's own do.</summary>
    public ResponseError Find(string code, string message, string? version) =>
        others.Prepend(service).OfType<ServiceSchema>().Any(known => known.Errors.Any(error => error.Code == code && error.Http is not null)) || service is null
            ? Gateway(code, message)
            : OfService(service, version ?? string.Empty, code, message);

    /// <summary>Makes an error of the service itself, which has no number.</summary>
    public static ResponseError OfService(ServiceSchema service, string version, string code, string message) =>
        new(code, CodeN: null, service.GetErrorStatus(version), message);
}

/// <summary>The error in a response, and its HTTP status.</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeN">The gateway's number; null leaves it out, as the service itself does.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The message.</param>
internal sealed record ResponseError(string Code, int? CodeN, int Status, string Message);
