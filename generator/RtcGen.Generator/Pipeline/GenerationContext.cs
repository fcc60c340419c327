namespace RtcGen.Generator;

/// <summary>What a file's output depends on besides the file.</summary>
/// <param name="Index">The other files.</param>
/// <param name="Settings">The project.</param>
internal sealed record GenerationContext(SchemaIndex Index, ProjectSettings Settings)
{
    /// <summary>What the project finds in its references.</summary>
    public ReferencedErrors References { get; init; } = ReferencedErrors.None;

    /// <summary>Puts them together; only now it is known which file came with the package.</summary>
    public static GenerationContext Create(SchemaIndex index, ProjectSettings settings) => new(index.With(settings), settings);
}
