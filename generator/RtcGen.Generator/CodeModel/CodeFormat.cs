using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A format as a property.</summary>
/// <param name="Schema">The format.</param>
/// <param name="Name">The C# name, unique among the formats.</param>
/// <param name="Pattern">The constant that holds the pattern.</param>
/// <param name="Field">The field that holds it once made.</param>
internal sealed record CodeFormat(FormatSchema Schema, string Name, string Pattern, string Field);
