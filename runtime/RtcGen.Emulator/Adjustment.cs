namespace RtcGen.Emulator;

/// <summary>A member of an accepted request that the server did not use as it was sent.</summary>
/// <param name="Path">The member, as a JSON path: <c>$.ImageConfig.Interval</c>.</param>
/// <param name="Given">What was sent: a text without quotes, anything else as JSON.</param>
/// <param name="Used">What the server uses instead, or null when it ignores the member.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record Adjustment(string Path, string Given, string? Used, string Why);
