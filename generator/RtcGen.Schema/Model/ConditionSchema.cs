namespace RtcGen.Schema;

/// <summary>A condition on other members, all terms of which must hold.</summary>
/// <param name="Text">As written in the schema.</param>
/// <param name="Terms">The terms, at least one.</param>
public sealed record ConditionSchema(string Text, EquatableArray<ConditionTerm> Terms);
