extern alias Generator;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>Compiles schema files as a project that has them would.</summary>
internal static class SchemaCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "RtcGen.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles the files.</summary>
    /// <returns>The compilation, and what the generator says of the files: information is left out.</returns>
    public static (CSharpCompilation Compilation, IReadOnlyList<Diagnostic> Diagnostics) Compile(IEnumerable<ImportedFile> files)
    {
        var empty = CSharpCompilation.Create(
            "Imported",
            [CSharpSyntaxTree.ParseText("class Program;", Language)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        CSharpGeneratorDriver.Create([new Generator::RtcGen.Generator.RtcGenerator().AsSourceGenerator()], files.Select(file => new SchemaText(file)), Language, new Options())
            .RunGeneratorsAndUpdateCompilation(empty, out var compilation, out var diagnostics);
        return ((CSharpCompilation)compilation, [.. diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)]);
    }

    private sealed class SchemaText(ImportedFile file) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(file.Text, Encoding.UTF8);

        public override string Path => "/project/" + file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.projectdir" => "/project/",
                    "build_property.assemblyname" => "Imported",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
