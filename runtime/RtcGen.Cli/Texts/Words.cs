namespace RtcGen.Cli;

/// <summary>One text in both languages. There is no way to write only one of them.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
internal sealed record Words(string English, string Chinese);
