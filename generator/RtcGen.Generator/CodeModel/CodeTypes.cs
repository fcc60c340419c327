using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The C# of a types file.</summary>
/// <param name="Schema">The shared types.</param>
/// <param name="Path">The file, as the code shows it.</param>
/// <param name="Namespace">Where they lie.</param>
/// <param name="Types">The classes of requests and then those of results, each with the types in it.</param>
internal sealed record CodeTypes(TypesSchema Schema, string Path, string Namespace, EquatableArray<CodeType> Types)
{
    /// <summary>Whether something in it should not be used any more.</summary>
    public bool UsesDeprecated { get; init; }
}
