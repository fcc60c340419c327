using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers;

/// <summary>The types of the client that the checks look for, as one compilation has them.</summary>
internal sealed class ClientTypes
{
    private ClientTypes(INamedTypeSymbol client, Compilation compilation, bool isTest)
    {
        Client = client;
        IsTest = isTest;
        Request = compilation.GetTypeByMetadataName("RtcGen.RtcRequest`1");
        Response = compilation.GetTypeByMetadataName("RtcGen.RtcResponse`1");
        Options = compilation.GetTypeByMetadataName("RtcGen.RtcClientOptions");
        Credentials = compilation.GetTypeByMetadataName("RtcGen.RtcCredentials");
        CredentialOptions = compilation.GetTypeByMetadataName("RtcGen.RtcCredentialOptions");
        Token = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        Controller = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase");
    }

    /// <summary>The client.</summary>
    public INamedTypeSymbol Client { get; }

    /// <summary>Whether the compilation is a test project, where secrets are made up and clients live for one test.</summary>
    public bool IsTest { get; }

    /// <summary>The base of requests.</summary>
    public INamedTypeSymbol? Request { get; }

    /// <summary>A response.</summary>
    public INamedTypeSymbol? Response { get; }

    /// <summary>The options of a client.</summary>
    public INamedTypeSymbol? Options { get; }

    /// <summary>A key pair.</summary>
    public INamedTypeSymbol? Credentials { get; }

    /// <summary>A key pair as a part of a configuration.</summary>
    public INamedTypeSymbol? CredentialOptions { get; }

    /// <summary>The cancellation token.</summary>
    public INamedTypeSymbol? Token { get; }

    /// <summary>The base of controllers.</summary>
    public INamedTypeSymbol? Controller { get; }

    /// <summary>Finds the types; null in a compilation that does not reference the runtime.</summary>
    public static ClientTypes? Find(Compilation compilation, AnalyzerOptions options) =>
        compilation.GetTypeByMetadataName("RtcGen.RtcClient") is { } type
            ? new(type, compilation, TestProject.IsOne(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions))
            : null;
}
