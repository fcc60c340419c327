namespace RtcGen.OpenApi;

/// <summary>A schema file that was made of a document.</summary>
/// <param name="Path">Where it belongs, relative to the folder of all schemas, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record OpenApiSchemaFile(string Path, string Text);
