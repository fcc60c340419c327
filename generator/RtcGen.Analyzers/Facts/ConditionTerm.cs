namespace RtcGen.Analyzers;

/// <summary>One comparison of a condition.</summary>
/// <param name="Path">The property looked at, in parts.</param>
/// <param name="Test">How it is looked at.</param>
/// <param name="Values">What it is compared with, as in JSON.</param>
internal sealed record ConditionTerm(string[] Path, ConditionTest Test, IReadOnlyList<string> Values);
