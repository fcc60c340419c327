using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>Compares classes, whatever their type arguments.</summary>
internal static class BaseTypes
{
    /// <summary>Whether a type is another one.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? wanted) =>
        wanted is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, wanted);

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
