namespace RtcGen.Analyzers;

/// <summary>What the server does with a value that breaks a rule; the numbers are those of <c>RtcGen.Generated.RtcWhenInvalid</c>.</summary>
internal enum WhenInvalid
{
    Unstated,
    UsesDefault,
    Rejects,
    Clamps,
    RoundsToEven,
    DropsItem,
}
