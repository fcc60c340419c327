using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Turns each <c>*.rtc.yaml</c> file of a project into request types and client methods. Neither the project's C#
/// nor another file's content is looked at, and of its references only a few names, so that an edit runs again only what
/// it touches. Between the steps only classes and pairs of them are handed on: the runtime would compile the compiler's tables anew for
/// each other struct.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RtcGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(ParsedFile.Suffix, StringComparison.OrdinalIgnoreCase))
            .Select(ParsedFile.Read)
            .WithTrackingName(TrackingNames.Parse);

        var index = parsed
            .Select(static (file, _) => SchemaIdentity.From(file))
            .WithTrackingName(TrackingNames.Key)
            .Collect()
            .Select(static (keys, _) => SchemaIndex.Create(keys))
            .WithTrackingName(TrackingNames.Index);

        var settings = context.AnalyzerConfigOptionsProvider
            .Select(ProjectSettings.Read)
            .WithTrackingName(TrackingNames.Settings);

        var referencedErrors = context.CompilationProvider
            .Select(static (compilation, _) => new References(compilation.ExternalReferences))
            .WithTrackingName(TrackingNames.References)
            .Combine(settings)
            .Select(static (pair, cancellationToken) => ReferencedErrors.Read(pair.Left.Items, pair.Right.AssemblyName, cancellationToken))
            .WithTrackingName(TrackingNames.ReferencedErrors);

        var surroundings = index
            .Combine(settings)
            .Select(static (pair, _) => GenerationContext.Create(pair.Left, pair.Right))
            .Combine(referencedErrors)
            .Select(static (pair, _) => pair.Left with { References = pair.Right })
            .WithTrackingName(TrackingNames.Surroundings);

        var planned = parsed
            .Combine(surroundings)
            .Select(static (pair, _) => FileGenerationSpec.Create(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Plan);

        context.RegisterSourceOutput(planned, Emit);
        context.RegisterSourceOutput(settings.SelectMany(static (project, _) => project.Diagnostics), ReportSettings);
    }

    // No file is to blame for what a project sets.
    private static void ReportSettings(SourceProductionContext context, SchemaDiagnostic diagnostic) =>
        context.ReportDiagnostic(Diagnostic.Create(SchemaDescriptors.Get(diagnostic.Id), Location.None, diagnostic.Message));

    private static void Emit(SourceProductionContext context, FileGenerationSpec file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            context.ReportDiagnostic(diagnostic.ToDiagnostic(file.Path));
        }

        if (file.Action is { } action)
        {
            Add(context, file, HintName.Create(action), () => ActionEmitter.Emit(CodeModelBuilder.Build(action, file.Place, file.Model?.Model), file.Language));
        }
        else if (file.Types is { } types)
        {
            Add(context, file, HintName.Create(types), () => TypesEmitter.Emit(CodeModelBuilder.Build(types, file.Place), file.Language));
        }
        else if (file.Service is { } service)
        {
            Add(context, file, HintName.Create(service), () => ServiceEmitter.Emit(CodeModelBuilder.Build(service, file.DisplayPath), file.IsServicePublic, file.HasReferencedErrors, file.Language));
        }
    }

    private static void Add(SourceProductionContext context, FileGenerationSpec file, string name, Func<string> emit)
    {
        try
        {
            context.AddSource(name, SourceText.From(emit(), Encoding.UTF8));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One file must not cost the project the others.
            context.ReportDiagnostic(ParsedFile.InternalError(e).ToDiagnostic(file.Path));
        }
    }
}
