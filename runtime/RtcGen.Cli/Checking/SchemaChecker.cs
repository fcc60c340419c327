extern alias Generator;

using System.Collections.Immutable;
using Generator::RtcGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Emulator;

namespace RtcGen.Cli.Checking;

/// <summary>Runs the generator over schema files as the compiler does in a build, and collects what it reports.</summary>
internal static class SchemaChecker
{
    private const string ServiceFile = "rtc/service.rtc.yaml";
    private const string Written = "RtcGen.Written";
    private const string Meant = "RtcGen.Meant";

    private static readonly SchemaSource Packaged = SchemaSource.Create(Path.Combine(PackagedFolder, ServiceFile), ReadPackaged());

    // Not a folder where anybody keeps schemas.
    private static string PackagedFolder => Path.Combine(AppContext.BaseDirectory, "packaged");

    /// <summary>Gets the titles of all rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } = new SchemaAnalyzer().SupportedDiagnostics;

    /// <summary>Checks files that are built together.</summary>
    /// <param name="files">All files of a project.</param>
    /// <param name="project">What the project sets.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>What is wrong, by file and place.</returns>
    public static IReadOnlyList<Finding> Check(IEnumerable<SchemaSource> files, ProjectFacts project, CancellationToken cancellationToken)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: project.HasWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            specificDiagnosticOptions: project.Severities);
        var driver = CSharpGeneratorDriver.Create(
            [new RtcGenerator().AsSourceGenerator()],
            [.. files, Packaged],
            CSharpParseOptions.Default,
            new BuildOptions(project.Folder, PackagedFolder));
        var result = driver.RunGenerators(CSharpCompilation.Create("Schemas", options: options), cancellationToken).GetRunResult();
        return
        [
            .. result.Diagnostics
                .Where(diagnostic => diagnostic.Location.GetLineSpan().Path != Packaged.Path)
                .Select(diagnostic => ToFinding(diagnostic, options))
                .OfType<Finding>()
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Span.Start),
        ];
    }

    private static Finding? ToFinding(Diagnostic diagnostic, CSharpCompilationOptions options)
    {
        var severity = options.SpecificDiagnosticOptions.GetValueOrDefault(diagnostic.Id) switch
        {
            ReportDiagnostic.Suppress => ReportDiagnostic.Suppress,
            ReportDiagnostic.Hidden => ReportDiagnostic.Suppress,
            ReportDiagnostic.Default when options.GeneralDiagnosticOption == ReportDiagnostic.Error && diagnostic.Severity == DiagnosticSeverity.Warning => ReportDiagnostic.Error,
            var set => set,
        };
        if (severity == ReportDiagnostic.Suppress || diagnostic.IsSuppressed)
        {
            return null;
        }

        var place = diagnostic.Location.GetLineSpan();
        return new(diagnostic.Id, SeverityOf(severity, diagnostic), string.IsNullOrEmpty(place.Path) ? null : place.Path, place.Span, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        {
            Written = diagnostic.Properties.GetValueOrDefault(Written),
            Meant = diagnostic.Properties.GetValueOrDefault(Meant),
        };
    }

    private static DiagnosticSeverity SeverityOf(ReportDiagnostic set, Diagnostic diagnostic) => set switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => diagnostic.Severity,
    };

    private static byte[] ReadPackaged()
    {
        using var stream = typeof(RtcEmulator).Assembly.GetManifestResourceStream(ServiceFile)
            ?? throw new InvalidOperationException($"The emulator does not carry {ServiceFile}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
