namespace RtcGen.Generator;

/// <summary>The file that has a name.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">What bears the name there, such as <c>a class of the action GetRoom</c>.</param>
internal sealed record TypeOwner(string Path, string What);
