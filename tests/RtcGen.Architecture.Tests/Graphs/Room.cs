namespace RtcGen.Architecture.Tests;

/// <summary>A part of a project with a name: folders, or files by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Places">A folder ("Json"), a folder and all below it ("Json/**"), a file ("Json/Text.cs"), or "." for the project's own folder.</param>
internal sealed record Room(string Name, params IReadOnlyList<string> Places)
{
    /// <summary>Gets the one namespace of the room, if it has one.</summary>
    public string? Namespace { get; init; }
}
