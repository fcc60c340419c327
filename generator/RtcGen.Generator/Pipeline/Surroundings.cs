namespace RtcGen.Generator;

/// <summary>What a file's output depends on besides the file.</summary>
/// <param name="Index">The other files.</param>
/// <param name="Settings">The project.</param>
internal sealed record Surroundings(SchemaIndex Index, ProjectSettings Settings);
