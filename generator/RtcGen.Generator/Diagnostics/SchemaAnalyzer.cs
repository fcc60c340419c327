using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Reports the faults of schema files, in the files themselves and while they are typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    private static readonly SourceTextValueProvider<SchemaFile> Reader =
        new(static text => SchemaReader.Read(text.ToString()));

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SchemaDescriptors.OfFiles;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            SchemaFile? Read(SourceText text) => start.TryGetValue(text, Reader, out var schema) ? schema : null;

            start.RegisterAdditionalFileAction(file => AnalyzeFile(Read, file));
            start.RegisterCompilationEndAction(end => AnalyzeTogether(Read, end));
        });
    }

    private static void AnalyzeFile(Func<SourceText, SchemaFile?> read, AdditionalFileAnalysisContext context)
    {
        if (TryRead(read, context.AdditionalFile, context.CancellationToken) is not { } file)
        {
            return;
        }

        foreach (var fault in file.Diagnostics)
        {
            context.ReportDiagnostic(SchemaDescriptors.Of(fault.Id).At(context.AdditionalFile.Path, fault.Span, fault.Message));
        }
    }

    /// <summary>Reports what only shows when all files are seen together.</summary>
    private static void AnalyzeTogether(Func<SourceText, SchemaFile?> read, CompilationAnalysisContext context)
    {
        var files = new List<(SchemaKey Key, SchemaFile File)>();
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (TryRead(read, text, context.CancellationToken) is { } file
                && SchemaKey.Of(text.Path, file.Action, file.Service) is { } key)
            {
                files.Add((key, file));
            }
        }

        var index = SchemaIndex.Of(files.Select(static file => file.Key));
        foreach (var (key, file) in files)
        {
            if (index.Rival(key) is { } rival)
            {
                var line = file.Action?.Line ?? file.Service!.Line;
                context.ReportDiagnostic(SchemaDescriptors.Of(SchemaRules.DuplicateFile)
                    .At(key.Path, LineSpan.Of(line), $"{rival.Path} already describes {key.Service} {key.Version} {key.Action}".TrimEnd() + "."));
            }
            else if (file.Action is { } action && index.FindMissing(action) is { } missing)
            {
                context.ReportDiagnostic(SchemaDescriptors.Of(SchemaRules.UnknownReference)
                    .At(key.Path, LineSpan.Of(missing.Line), missing.Message));
            }
        }
    }

    private static SchemaFile? TryRead(Func<SourceText, SchemaFile?> read, AdditionalText file, CancellationToken cancellationToken) =>
        file.Path.EndsWith(ParsedFile.Suffix, StringComparison.OrdinalIgnoreCase)
            && file.GetText(cancellationToken) is { } text
                ? read(text)
                : null;
}
