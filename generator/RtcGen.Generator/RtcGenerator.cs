using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Generator;

/// <summary>
/// Turns each <c>*.rtc.yaml</c> file of a project into request types and client methods. Neither the project's C#
/// nor another file's content is looked at, so that an edit runs again only what it touches.
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
            .Select(static (file, _) => SchemaKey.Of(file))
            .WithTrackingName(TrackingNames.Key)
            .Collect()
            .Select(static (keys, _) => SchemaIndex.Of(keys))
            .WithTrackingName(TrackingNames.Index);

        var projectFolder = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.projectdir", out var folder) ? folder : null)
            .WithTrackingName(TrackingNames.ProjectFolder);

        var isServicePublic = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.rtcgenpublicservice", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase))
            .WithTrackingName(TrackingNames.PublicService);

        var planned = parsed
            .Combine(index.Combine(projectFolder))
            .Select(static (pair, _) => PlannedFile.Of(pair.Left, pair.Right.Right, pair.Right.Left))
            .WithTrackingName(TrackingNames.Plan);

        context.RegisterSourceOutput(planned.Where(static file => file.Service is null), Emit);
        context.RegisterSourceOutput(
            planned.Where(static file => file.Service is not null).Combine(isServicePublic),
            static (output, pair) => Add(output, pair.Left, HintName.Of(pair.Left.Service!), () => ServiceEmitter.Emit(pair.Left.Service!, pair.Left.ShownPath, pair.Right)));
    }

    private static void Emit(SourceProductionContext context, PlannedFile file)
    {
        foreach (var fault in file.Faults)
        {
            context.ReportDiagnostic(fault.ToDiagnostic(file.Path));
        }

        if (file.Action is { } action)
        {
            Add(context, file, HintName.Of(action), () => ActionEmitter.Emit(action, file.ShownPath));
        }
        else if (file.Types is { } types)
        {
            Add(context, file, HintName.Of(types), () => TypesEmitter.Emit(types, file.ShownPath));
        }
    }

    private static void Add(SourceProductionContext context, PlannedFile file, string name, Func<string> emit)
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
