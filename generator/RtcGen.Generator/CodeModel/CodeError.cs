using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>An error code as a property.</summary>
/// <param name="Schema">The error.</param>
/// <param name="Name">The C# name, unique among the codes.</param>
internal sealed record CodeError(ErrorSchema Schema, string Name);
