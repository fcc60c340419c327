namespace RtcGen.Emulator;

/// <summary>A deviation of a request body from the rules of the schema.</summary>
/// <param name="Path">The member, as a JSON path: <c>$.ImageConfig.Interval</c>; <c>$</c> is the body itself.</param>
/// <param name="Rule">The rule concerned.</param>
/// <param name="Outcome">What the server does.</param>
/// <param name="Given">What was sent, a string without quotes, anything else as JSON; null when the member is absent.</param>
/// <param name="Used">The default used instead when the outcome is an adjustment, else null.</param>
/// <param name="Code">The service's error code when the outcome is a rejection, else null.</param>
/// <param name="Message">The finding in one sentence.</param>
internal sealed record RequestFinding(
    string Path,
    RequestRule Rule,
    FindingOutcome Outcome,
    string? Given,
    string? Used,
    string? Code,
    string Message);
