using RtcGen.Schema;

namespace RtcGen.ActionIndex;

/// <summary>A schema file after reading.</summary>
/// <param name="Path">Its path from the folder of all.</param>
/// <param name="Content">What it describes.</param>
internal sealed record ReadFile(string Path, SchemaFile Content);
