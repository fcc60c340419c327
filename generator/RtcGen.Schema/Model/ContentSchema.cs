namespace RtcGen.Schema;

/// <summary>What a string holds.</summary>
/// <param name="Kind">The form of it.</param>
/// <param name="When">When it holds that; null for always.</param>
public sealed record ContentSchema(ContentKind Kind, ConditionSchema? When);
