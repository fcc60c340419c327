using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>Compares classes, whatever their type arguments.</summary>
internal static class BaseTypes
{
    /// <summary>Whether a type is another one.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? wanted) =>
        wanted is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, wanted);

    /// <summary>A class and all that it derives from.</summary>
    public static IEnumerable<ITypeSymbol> GetAll(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    /// <summary>Whether a type is another one or derives from it.</summary>
    public static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? wanted)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Is(at, wanted))
            {
                return true;
            }
        }

        return false;
    }
}
