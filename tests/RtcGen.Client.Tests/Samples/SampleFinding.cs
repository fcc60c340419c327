namespace RtcGen.Client.Tests.Samples;

/// <summary>Something in a sample that does not go through as it is.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">The member, as a JSON path.</param>
/// <param name="Detail">What is said about it, for whoever reads a failure.</param>
internal sealed record SampleFinding(SampleFindingKind Kind, string Path, string Detail = "");
