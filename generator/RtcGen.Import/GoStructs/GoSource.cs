namespace RtcGen.Import;

/// <summary>A file of a Go SDK.</summary>
/// <param name="Name">What the file is called in messages.</param>
/// <param name="Text">Its text.</param>
public sealed record GoSource(string Name, string Text);
