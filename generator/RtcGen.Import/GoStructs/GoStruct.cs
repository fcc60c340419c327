namespace RtcGen.Import;

/// <summary>A declared Go type that is a struct.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Its fields, in order.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record GoStruct(string Name, IReadOnlyList<GoField> Fields, int Line);
