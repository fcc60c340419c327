namespace RtcGen.Schema;

/// <summary>A member that is used, and required, with one value of the member that chooses.</summary>
/// <param name="Value">The value, as on the wire.</param>
/// <param name="Member">The name of the member it chooses.</param>
public sealed record UnionBranch(string Value, string Member);
