namespace RtcGen.Schema;

/// <summary>How often an action may be called, counted over the whole account.</summary>
/// <param name="Calls">How many calls are allowed.</param>
/// <param name="Unit">In which time.</param>
public sealed record RateLimit(int Calls, RateUnit Unit);
