namespace RtcGen.Schema;

/// <summary>What would put a diagnostic right: other words in the place that it points at.</summary>
/// <param name="Written">The words that are there, without quotes around them.</param>
/// <param name="Meant">What most likely was meant.</param>
public sealed record SchemaReplacement(string Written, string Meant);
