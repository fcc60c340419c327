namespace RtcGen.Schema;

/// <summary>A reference from one member to another, resolved as far as its file knows the members.</summary>
/// <param name="Text">As written in the schema, for example <c>Canvas.Width</c>.</param>
/// <param name="Outer">How many objects to go outwards from the object that holds the reference; arrays on the way do not count.</param>
/// <param name="Names">The member names from there on, at least one.</param>
public sealed record MemberPath(string Text, int Outer, EquatableArray<string> Names)
{
    /// <summary>Gets the shared type that the path goes into, whose members another file may describe; null for none.</summary>
    public string? SharedType { get; init; }

    /// <summary>Gets how many of <see cref="Names"/> lead to the member of the shared type.</summary>
    public int NamesToShared { get; init; }

    /// <summary>Gets a value indicating whether that member is a list of the shared type.</summary>
    public bool IsListOfShared { get; init; }

    /// <summary>Gets where a path into a shared type stands.</summary>
    public SchemaSpan Span { get; init; }
}
