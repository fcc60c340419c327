namespace RtcGen.Import;

/// <summary>A field of a Go struct.</summary>
/// <param name="Name">Its name in Go; the type's name for an embedded one.</param>
/// <param name="Type">Its type.</param>
/// <param name="Tag">What its tag says, such as <c>json:"AppId,omitempty"</c>.</param>
/// <param name="Comment">The comment above it and behind it; empty when there is none.</param>
/// <param name="IsEmbedded">Whether it lends its own fields to the struct.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record GoField(string Name, GoType Type, GoTag Tag, string Comment, bool IsEmbedded, int Line);
