namespace RtcGen.Schema;

/// <summary>One comparison of a condition.</summary>
/// <param name="Path">The member looked at.</param>
/// <param name="Test">How it is looked at.</param>
/// <param name="Values">What it is compared with, as on the wire; one value, several for <see cref="ConditionTest.In"/>, else none.</param>
public sealed record ConditionTerm(MemberPath Path, ConditionTest Test, EquatableArray<string> Values);
