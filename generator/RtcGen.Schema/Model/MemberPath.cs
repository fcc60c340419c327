namespace RtcGen.Schema;

/// <summary>A reference from one member to another, resolved.</summary>
/// <param name="Text">As written in the schema, for example <c>Canvas.Width</c>.</param>
/// <param name="Outer">How many objects to go outwards from the object that holds the reference; arrays on the way do not count.</param>
/// <param name="Names">The member names from there on, at least one.</param>
public sealed record MemberPath(string Text, int Outer, EquatableArray<string> Names);
