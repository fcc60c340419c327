namespace RtcGen.Schema;

/// <summary>A region of a service.</summary>
/// <param name="Name">The region's name in the credential scope.</param>
/// <param name="Host">The host that serves it.</param>
public sealed record RegionSchema(string Name, string Host);
