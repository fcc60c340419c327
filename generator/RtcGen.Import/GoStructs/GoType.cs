namespace RtcGen.Import;

/// <summary>A type as a Go declaration writes it; pointers are gone, since JSON has none.</summary>
internal abstract record GoType
{
    private GoType()
    {
    }

    /// <summary>A type by its name, with the package where one is written: <c>base.ResponseMetadata</c>.</summary>
    public sealed record Named(string Name) : GoType;

    /// <summary>A slice or an array.</summary>
    public sealed record List(GoType Item) : GoType;

    /// <summary>A map.</summary>
    public sealed record Map(GoType Key, GoType Value) : GoType;

    /// <summary>A struct that is written where it is used.</summary>
    public sealed record Inline(IReadOnlyList<GoField> Fields) : GoType;

    /// <summary>Something that no JSON value has a type for: a function, a channel, an interface.</summary>
    public sealed record Other(string Text) : GoType;
}
