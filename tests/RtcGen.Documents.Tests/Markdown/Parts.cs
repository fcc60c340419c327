namespace RtcGen.Documents.Tests;

/// <summary>A heading, and where a link finds it.</summary>
internal sealed record Heading(int Line, int Level, string Text, string Anchor);

/// <summary>A block of code: the line on which its text begins, and why it is not compiled, where the document says so.</summary>
internal sealed record CodeBlock(int Line, string Language, string Text, string? NotCompiled);

/// <summary>A table, its head and the line below that included.</summary>
internal sealed record Table(int Line, List<IReadOnlyList<string>> Rows);

/// <summary>A link or picture; the section counts the headings above it.</summary>
internal sealed record Link(int Line, int Section, string Target);
