using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Where the C# of a file stands, and what it refers to there.</summary>
/// <param name="Path">The schema file, as the code shows it.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Home">Where the shared types that it names are looked for.</param>
internal sealed record CodePlace(string Path, string Namespace, TypeLocation Home)
{
    /// <summary>For names alone, which do not depend on it.</summary>
    public static CodePlace Unknown { get; } = new(string.Empty, string.Empty, new(string.Empty, null, null));

    /// <summary>The shared types it uses that lie in another namespace.</summary>
    public OutsideTypes Outside { get; init; } = OutsideTypes.None;

    /// <summary>What it needs to know of the shared types that its conditions, rules and ranges look into.</summary>
    public EquatableArray<TypeOutline> Outlines { get; init; }

    /// <summary>Whether one of the members that it looks at there should not be used any more.</summary>
    public bool SeesDeprecated => Outlines.Any(outline => outline.Type.Shape.HoldsDeprecated());
}
