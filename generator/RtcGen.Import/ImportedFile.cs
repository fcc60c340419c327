namespace RtcGen.Import;

/// <summary>A schema file that an import made.</summary>
/// <param name="Path">Where it belongs, relative to the folder of all schemas, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record ImportedFile(string Path, string Text);
