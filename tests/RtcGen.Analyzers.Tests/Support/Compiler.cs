using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers.Tests;

/// <summary>Compiles C# against the ready-made client and lets the analyzers look at it.</summary>
internal static class Compiler
{
    /// <summary>What the tests themselves are compiled against: .NET, the runtime and the client.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Whether a reference tells that a project is one of tests, with which some checks are milder.</summary>
    public static bool IsOfTests(MetadataReference reference) => Path.GetFileName(reference.Display!).StartsWith("xunit", StringComparison.OrdinalIgnoreCase);

    /// <summary>A compilation of one file, which must be free of errors.</summary>
    public static CSharpCompilation Compile(string source, params IEnumerable<MetadataReference> references)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12), "Program.cs", Encoding.UTF8);
        return CSharpCompilation.Create(
            "Consumer",
            [tree],
            references.DefaultIfEmpty().First() is null ? References : references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>What analyzers find.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return await new CompilationWithAnalyzers(compilation, [.. analyzers], options).GetAnalyzerDiagnosticsAsync();
    }
}
