namespace RtcGen.Emulator;

/// <summary>A property of an accepted request that the server did not use as it was sent.</summary>
/// <param name="Path">The JSON path of the property, such as <c>$.ImageConfig.Interval</c>.</param>
/// <param name="Given">The value that was sent: a string without quotes, anything else as JSON.</param>
/// <param name="Used">The value that the server uses instead, or null when it ignores the property.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record Adjustment(string Path, string Given, string? Used, string Why);
