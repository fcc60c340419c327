using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The types of the runtime that the checks look for, as one compilation has them.</summary>
internal sealed class KnownTypes
{
    private KnownTypes(IAssemblySymbol runtime, INamedTypeSymbol requestObject)
    {
        Object = requestObject;
        Parameter = runtime.GetTypeByMetadataName("RtcGen.Generated.RtcParameterAttribute");
        Rule = runtime.GetTypeByMetadataName("RtcGen.Generated.RtcRuleAttribute");
        Optional = runtime.GetTypeByMetadataName("RtcGen.RtcOptional`1");
    }

    /// <summary>The base of requests and of the objects in them.</summary>
    public INamedTypeSymbol Object { get; }

    /// <summary>The attribute of a property.</summary>
    public INamedTypeSymbol? Parameter { get; }

    /// <summary>The attribute of a class.</summary>
    public INamedTypeSymbol? Rule { get; }

    /// <summary>What holds a value that may be cleared.</summary>
    public INamedTypeSymbol? Optional { get; }

    /// <summary>Finds the types; null in a compilation that does not reference the runtime.</summary>
    public static KnownTypes? Find(Compilation compilation) =>
        RuntimeAssembly.Find(compilation) is { } runtime && runtime.GetTypeByMetadataName("RtcGen.Generated.RtcObject") is { } type ? new(runtime, type) : null;

    /// <summary>Whether a type is a request, or an object in one.</summary>
    public bool IsObject(ITypeSymbol? type) => BaseTypes.DerivesFrom(type?.BaseType, Object);
}
