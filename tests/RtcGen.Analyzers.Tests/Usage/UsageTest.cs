using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>A program that is checked and, with <c>FixedCode</c>, fixed one by one and all at once in document, project and solution.</summary>
internal sealed class UsageTest<TFix> : CSharpCodeFixTest<UsageAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <summary>Makes one against .NET, the runtime and the client; what only tests reference is left out, for it is looked for.</summary>
    public UsageTest(string source)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Compiler.References.Where(reference => !Compiler.IsOfTests(reference)));
        TestCode = source;
        TestFileMarkupParser.GetPositionsAndSpans(source, out var text, out _, out _);
        TestState.OutputKind = Snippets.HasTopLevelStatements(text) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
    }

    /// <inheritdoc />
    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None);

    /// <inheritdoc />
    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
}
