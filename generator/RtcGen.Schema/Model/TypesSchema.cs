namespace RtcGen.Schema;

/// <summary>Objects that actions share: the content of a file with the key <c>types</c> or <c>results</c>.</summary>
public sealed record TypesSchema
{
    /// <summary>Gets the service they belong to.</summary>
    public required string Service { get; init; }

    /// <summary>Gets where <see cref="Service"/> stands.</summary>
    public SchemaSpan ServiceSpan { get; init; }

    /// <summary>Gets the version they belong to; null when all versions share them.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the newer version of the types; null for current ones.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets where <see cref="SupersededBy"/> stands.</summary>
    public SchemaSpan SupersededBySpan { get; init; }

    /// <summary>Gets the part of the service's namespace in which the types lie; null for the service's own.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets where <see cref="Namespace"/> stands.</summary>
    public SchemaSpan NamespaceSpan { get; init; }

    /// <summary>Gets what the types are, in one sentence.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Gets the objects in requests.</summary>
    public EquatableArray<TypeSchema> Types { get; init; }

    /// <summary>Gets the objects in results.</summary>
    public EquatableArray<TypeSchema> Results { get; init; }

    /// <summary>Gets the line of the first key, counted from 1.</summary>
    public int Line { get; init; }
}
