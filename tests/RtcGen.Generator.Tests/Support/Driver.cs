using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Generator.Tests;

/// <summary>Runs the generator as the compiler would, and remembers which steps ran.</summary>
internal sealed class Driver
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private GeneratorDriver _driver;

    public Driver(IEnumerable<AdditionalText> texts, AnalyzerConfigOptionsProvider? options = null, string name = "Consumer", params MetadataReference[] more)
    {
        Compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText("class Program;", Language)],
            [.. References, .. more],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        _driver = CSharpGeneratorDriver.Create(
            [new RtcGenerator().AsSourceGenerator()],
            texts,
            Language,
            options ?? new ProjectOptions("/project/", assemblyName: name),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Everything the runtime of these tests can see, the client's runtime included.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "RtcGen.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public CSharpCompilation Compilation { get; private set; }

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return _driver.GetRunResult().Results.Single();
    }

    public CSharpCompilation Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        return (CSharpCompilation)output;
    }

    public void EditCSharp(string text = "class Program { int edited; }") => Compilation = Compilation
        .ReplaceSyntaxTree(Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, Language));

    public void Configure(Func<CSharpCompilationOptions, CSharpCompilationOptions> change) => Compilation = Compilation.WithOptions(change(Compilation.Options));

    public void Replace(AdditionalText old, AdditionalText edited) => _driver = _driver.ReplaceAdditionalText(old, edited);

    public void Add(AdditionalText text) => _driver = _driver.AddAdditionalTexts([text]);

    public void Remove(AdditionalText text) => _driver = _driver.RemoveAdditionalTexts([text]);

    public void ReplaceOptions(AnalyzerConfigOptionsProvider options) => _driver = _driver.WithUpdatedAnalyzerConfigOptions(options);
}
