using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The types of the runtime that the checks look for, as one compilation has them; looked up when first asked for.</summary>
internal sealed class KnownTypes(IAssemblySymbol runtime)
{
    /// <summary>The attribute of a property.</summary>
    public INamedTypeSymbol? Parameter => field ??= runtime.GetTypeByMetadataName("RtcGen.Generated.RtcParameterAttribute");

    /// <summary>The attribute of a class.</summary>
    public INamedTypeSymbol? Rule => field ??= runtime.GetTypeByMetadataName("RtcGen.Generated.RtcRuleAttribute");

    /// <summary>What holds a value that may be cleared.</summary>
    public INamedTypeSymbol? Optional => field ??= runtime.GetTypeByMetadataName("RtcGen.RtcOptional`1");

    private INamedTypeSymbol? Object => field ??= runtime.GetTypeByMetadataName("RtcGen.Generated.RtcObject");

    /// <summary>Finds the types; null in a compilation that does not reference the runtime.</summary>
    public static KnownTypes? Find(Compilation compilation) => RuntimeAssembly.Find(compilation) is { } runtime ? new(runtime) : null;

    /// <summary>Whether a type is a request, or an object in one.</summary>
    public bool IsObject(ITypeSymbol? type) => BaseTypes.DerivesFrom(type?.BaseType, Object);
}
