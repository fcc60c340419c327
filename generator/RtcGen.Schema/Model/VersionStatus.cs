namespace RtcGen.Schema;

/// <summary>The HTTP status of a service's errors in one version.</summary>
/// <param name="Version">The version, <c>YYYY-MM-DD</c>.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record VersionStatus(string Version, int Status);
