using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>Finds the runtime among the references: cheaper than its types, each of which a compilation looks up in all of them.</summary>
internal static class RuntimeAssembly
{
    private const string Name = "RtcGen.Runtime";

    /// <summary>Finds it; null in a compilation that does not reference it.</summary>
    public static IAssemblySymbol? Find(Compilation compilation) => compilation.Assembly.Name == Name
        ? compilation.Assembly
        : compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == Name);
}
