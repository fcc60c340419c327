using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers;

/// <summary>The types of the client that the checks look for, as one compilation has them; looked up when first asked for.</summary>
internal sealed class ClientTypes
{
    private readonly IAssemblySymbol _runtime;
    private readonly Lazy<bool> _isTest;

    private ClientTypes(IAssemblySymbol runtime, Compilation compilation, AnalyzerOptions options)
    {
        _runtime = runtime;
        _isTest = new(() => TestProject.IsOne(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions));
    }

    /// <summary>Whether the compilation is a test project, where secrets are made up and clients live for one test.</summary>
    public bool IsTest => _isTest.Value;

    /// <summary>The client.</summary>
    public INamedTypeSymbol? Client => field ??= _runtime.GetTypeByMetadataName("RtcGen.RtcClient");

    /// <summary>The base of requests.</summary>
    public INamedTypeSymbol? Request => field ??= _runtime.GetTypeByMetadataName("RtcGen.RtcRequest`1");

    /// <summary>A response.</summary>
    public INamedTypeSymbol? Response => field ??= _runtime.GetTypeByMetadataName("RtcGen.RtcResponse`1");

    /// <summary>The options of a client.</summary>
    public INamedTypeSymbol? Options => field ??= _runtime.GetTypeByMetadataName("RtcGen.RtcClientOptions");

    /// <summary>A key pair.</summary>
    public INamedTypeSymbol? Credentials => field ??= _runtime.GetTypeByMetadataName("RtcGen.RtcCredentials");

    /// <summary>Finds the types; null in a compilation that does not reference the runtime.</summary>
    public static ClientTypes? Find(Compilation compilation, AnalyzerOptions options) =>
        RuntimeAssembly.Find(compilation) is { } runtime ? new(runtime, compilation, options) : null;
}
