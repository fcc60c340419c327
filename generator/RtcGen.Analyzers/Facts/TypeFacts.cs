using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>What is known of a request, or of an object in one.</summary>
/// <param name="Type">The class.</param>
/// <param name="Members">Its properties by the names in JSON.</param>
/// <param name="Rules">What is said of several of them.</param>
/// <param name="Switch">The JSON property that switches the object on; null for one that is always on.</param>
internal sealed record TypeFacts(INamedTypeSymbol Type, IReadOnlyDictionary<string, MemberFacts> Members, IReadOnlyList<RuleFacts> Rules, string? Switch)
{
    private readonly Dictionary<ISymbol, MemberFacts> _byProperty =
        Members.Values.ToDictionary(member => (ISymbol)member.Property, SymbolEqualityComparer.Default);

    /// <summary>The properties that are required, always or under a condition: those that may be wrong without being assigned.</summary>
    public IReadOnlyList<MemberFacts> Required { get; } = [.. Members.Values.Where(static member => member.Required || member.RequiredWhen is not null)];

    /// <summary>What is known of a property; null when it is not one of the request's own.</summary>
    public MemberFacts? Find(IPropertySymbol property) => _byProperty.TryGetValue(property, out var member) ? member : null;
}
