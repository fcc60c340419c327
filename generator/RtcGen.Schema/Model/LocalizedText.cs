namespace RtcGen.Schema;

/// <summary>A text for people.</summary>
/// <param name="English">In English; always there.</param>
/// <param name="Chinese">In Chinese, when given.</param>
public sealed record LocalizedText(string English, string? Chinese);
