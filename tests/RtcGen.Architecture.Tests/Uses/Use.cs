namespace RtcGen.Architecture.Tests;

/// <summary>That a file uses a type of another.</summary>
/// <param name="From">The file.</param>
/// <param name="Line">The first line that does, counted from one.</param>
/// <param name="Type">The type's name.</param>
/// <param name="To">The file that declares it.</param>
internal sealed record Use(SourceFile From, int Line, string Type, SourceFile To);
