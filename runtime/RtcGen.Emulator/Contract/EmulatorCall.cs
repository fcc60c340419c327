namespace RtcGen.Emulator;

/// <summary>A request that the emulator has responded to.</summary>
/// <param name="ReceivedAt">The time the request was received, by the emulator's clock.</param>
/// <param name="Action">The requested action, or null when the request named none.</param>
/// <param name="Version">The requested API version, or null when the request named none.</param>
/// <param name="HttpStatus">The HTTP status of the response.</param>
/// <param name="ErrorCode">The error code of the response, or null on success.</param>
/// <param name="ErrorMessage">The error message of the response, or null on success.</param>
/// <param name="RequestId">The <c>RequestId</c> of the response.</param>
/// <param name="Adjustments">The values that the server silently changed or ignored; empty when the call failed.</param>
public sealed record EmulatorCall(
    DateTimeOffset ReceivedAt,
    string? Action,
    string? Version,
    int HttpStatus,
    string? ErrorCode,
    string? ErrorMessage,
    string RequestId,
    IReadOnlyList<Adjustment> Adjustments);
