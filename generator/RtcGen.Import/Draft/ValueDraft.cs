namespace RtcGen.Import.Draft;

/// <summary>One value that a member may have.</summary>
/// <param name="Value">The value on the wire.</param>
/// <param name="Name">Its name in C#.</param>
public sealed record ValueDraft(string Value, string Name);
