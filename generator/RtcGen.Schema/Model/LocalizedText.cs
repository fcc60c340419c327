namespace RtcGen.Schema;

/// <summary>A text in English with an optional Chinese translation.</summary>
/// <param name="English">In English; always there.</param>
/// <param name="Chinese">In Chinese, when given.</param>
public sealed record LocalizedText(string English, string? Chinese);
