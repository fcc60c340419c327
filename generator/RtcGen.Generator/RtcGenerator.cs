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

        var planned = parsed
            .Combine(index.Combine(projectFolder))
            .Select(static (pair, _) => PlannedFile.Of(pair.Left, pair.Right.Right, pair.Right.Left))
            .WithTrackingName(TrackingNames.Plan);

        context.RegisterSourceOutput(planned, Emit);
    }

    private static void Emit(SourceProductionContext context, PlannedFile file)
    {
        foreach (var fault in file.Faults)
        {
            context.ReportDiagnostic(fault.ToDiagnostic(file.Path));
        }

        try
        {
            if (file.Action is { } action)
            {
                context.AddSource(HintName.Of(action), SourceText.From(ActionEmitter.Emit(action, file.ShownPath), Encoding.UTF8));
            }
            else if (file.Service is { } service)
            {
                context.AddSource(HintName.Of(service), SourceText.From(ServiceEmitter.Emit(service, file.ShownPath), Encoding.UTF8));
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One file must not cost the project the others.
            context.ReportDiagnostic(ParsedFile.InternalError(e).ToDiagnostic(file.Path));
        }
    }
}
