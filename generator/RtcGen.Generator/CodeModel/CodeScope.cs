namespace RtcGen.Generator;

/// <summary>A type where its rules stand, which may look at the types around it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Outer">The type that holds it; null for a request, a whole result and a shared type.</param>
internal sealed record CodeScope(CodeType Type, CodeScope? Outer)
{
    /// <summary>Itself, and the types in it in documentation order, each once.</summary>
    public IEnumerable<CodeScope> WithInner() => WithInner(new(StringComparer.Ordinal));

    private IEnumerable<CodeScope> WithInner(HashSet<string> seen) => !seen.Add(Type.Name) ? [] :
        new[] { this }.Concat(Type.Properties
            .Select(property => property.Own)
            .OfType<CodeType>()
            .SelectMany(inner => new CodeScope(inner, this).WithInner(seen)));
}
