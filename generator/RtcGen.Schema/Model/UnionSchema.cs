namespace RtcGen.Schema;

/// <summary>One member chooses which of several others is used.</summary>
/// <param name="By">The member that chooses.</param>
/// <param name="Branches">The members chosen from.</param>
/// <param name="Line">Line of the key, counted from 1.</param>
public sealed record UnionSchema(string By, EquatableArray<UnionBranch> Branches, int Line);
