using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>A value of a member that has a name.</summary>
/// <param name="Value">The value on the wire, without quotes.</param>
/// <param name="CSharp">The constant in C#, for example <c>SnapshotFormat.Jpeg</c>.</param>
/// <param name="Meaning">What it means; null when the name says it.</param>
public sealed record ParameterValue(string Value, string CSharp, LocalizedText? Meaning);
