using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>What is known of the requests of one compilation, read when first asked for.</summary>
internal sealed class FactTable(KnownTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeFacts?> _facts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, StringPattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>The types of the runtime.</summary>
    public KnownTypes Types => types;

    /// <summary>What is known of a type; null when it is not a request, nor an object in one.</summary>
    public TypeFacts? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.None } named ? _facts.GetOrAdd(named, Read) : null;

    /// <summary>A pattern, made once for all properties that have it.</summary>
    public StringPattern GetPattern(string text) => _patterns.GetOrAdd(text, static text => new(text));

    private TypeFacts? Read(INamedTypeSymbol type) => types.IsObject(type) ? FactReader.Read(this, type) : null;
}
