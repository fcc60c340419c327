namespace RtcGen.Schema;

/// <summary>What a particular value stands for.</summary>
/// <param name="Value">The value, as written in the schema.</param>
/// <param name="Text">What it means to the server.</param>
public sealed record ValueMeaning(string Value, LocalizedText Text);
