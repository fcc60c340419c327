using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Analyzers;

/// <summary>Where a path leads.</summary>
/// <param name="Member">The property; null when it leads nowhere that is known.</param>
/// <param name="Value">What it holds.</param>
internal sealed record PathTarget(MemberFacts? Member, KnownValue Value)
{
    /// <summary>What is not known.</summary>
    public static PathTarget Nowhere { get; } = new(null, new UnknownValue(SyntaxFactory.IdentifierName("_")));

    /// <summary>The object that has the property; null where it is not known.</summary>
    public ObjectScope? Holder { get; init; }

    /// <summary>The list whose items have the property, when the path goes through one.</summary>
    public PathTarget? List { get; init; }

    /// <summary>The name of the property of each item.</summary>
    public string? Item { get; init; }
}
