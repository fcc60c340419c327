namespace RtcGen.Emulator;

/// <summary>One request the emulator answered.</summary>
/// <param name="ReceivedAt">When, by the emulator's clock.</param>
/// <param name="Action">The action asked for, or null when the request named none.</param>
/// <param name="Version">The API version asked for, or null when the request named none.</param>
/// <param name="HttpStatus">The HTTP status of the answer.</param>
/// <param name="ErrorCode">The error code of the answer, or null on success.</param>
/// <param name="ErrorMessage">The error text of the answer, or null on success.</param>
/// <param name="RequestId">The <c>RequestId</c> of the answer.</param>
/// <param name="Adjustments">What the server silently changed or ignored; empty when the call failed.</param>
public sealed record EmulatorCall(
    DateTimeOffset ReceivedAt,
    string? Action,
    string? Version,
    int HttpStatus,
    string? ErrorCode,
    string? ErrorMessage,
    string RequestId,
    IReadOnlyList<Adjustment> Adjustments);
