using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Reports the errors and warnings of schema files in an editor, in the files themselves and while they are typed. In a build the
/// generator does, because the compiler drops what analyzers say as soon as the C# has an error of its own, and it
/// has one whenever a schema is missing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<NamedSchema> Reader =
        new(static text => ParsedFile.ReadText(text, CancellationToken.None));

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SchemaDescriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (IsBuild(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                return;
            }

            NamedSchema? Read(SourceText text) => start.TryGetValue(text, Reader, out var schema) ? schema : null;

            start.RegisterAdditionalFileAction(file => AnalyzeFile(Read, file));
            start.RegisterCompilationEndAction(end => AnalyzeTogether(Read, end));
        });
    }

    // A build hands the property on without a value, or as false; an editor sets it; other hosts do not know it.
    private static bool IsBuild(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.designtimebuild", out var value) && !value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static void AnalyzeFile(Func<SourceText, NamedSchema?> read, AdditionalFileAnalysisContext context)
    {
        if (TryRead(read, context.AdditionalFile, context.CancellationToken) is not { } schema)
        {
            return;
        }

        foreach (var diagnostic in schema.File.Diagnostics)
        {
            context.ReportDiagnostic(diagnostic.ToDiagnostic(context.AdditionalFile.Path));
        }
    }

    /// <summary>Reports what only shows when all files are seen together.</summary>
    private static void AnalyzeTogether(Func<SourceText, NamedSchema?> read, CompilationAnalysisContext context)
    {
        var files = new List<(string Path, NamedSchema Schema)>();
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (TryRead(read, text, context.CancellationToken) is { } schema)
            {
                files.Add((text.Path, schema));
            }
        }

        var index = SchemaIndex.Create([.. files.Select(static file => SchemaIdentity.From(file.Path, file.Schema))])
            .With(ProjectSettings.Read(context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken));
        foreach (var (path, schema) in files)
        {
            foreach (var diagnostic in index.FindDiagnostics(path, schema.File.Action, schema.File.Service, schema.File.Types))
            {
                context.ReportDiagnostic(diagnostic.ToDiagnostic(path));
            }
        }
    }

    // What is kept is found by the text's checksum, for which all of it is read; so the length comes first.
    private static NamedSchema? TryRead(Func<SourceText, NamedSchema?> read, AdditionalText file, CancellationToken cancellationToken) =>
        file.Path.EndsWith(ParsedFile.Suffix, StringComparison.OrdinalIgnoreCase)
            && file.GetText(cancellationToken) is { } text
                ? text.Length > SchemaReader.MaximumLength ? NamedSchema.From(SchemaReader.TooLong) : read(text)
                : null;
}
