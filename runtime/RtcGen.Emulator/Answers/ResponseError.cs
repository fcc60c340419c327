namespace RtcGen.Emulator;

/// <summary>The error of an answer, with the HTTP status it comes with.</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeN">The gateway's number; null leaves it out, as the service itself does.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The text.</param>
internal sealed record ResponseError(string Code, int? CodeN, int Status, string Message);
