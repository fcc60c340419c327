namespace RtcGen.Client.Tests.Samples;

/// <summary>Why members of a sample do not go through as they are.</summary>
/// <param name="File">The sample.</param>
/// <param name="Kind">What happens to the members.</param>
/// <param name="Right">Who is right.</param>
/// <param name="Why">The reason.</param>
/// <param name="Paths">The members.</param>
internal sealed record SampleReason(string File, SampleFindingKind Kind, RightSide Right, string Why, params string[] Paths);
