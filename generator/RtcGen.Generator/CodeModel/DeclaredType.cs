using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A type made for a member.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Field">The member.</param>
internal sealed record DeclaredType(string Name, FieldSchema Field);
