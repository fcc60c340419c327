using System.Globalization;
using Microsoft.CodeAnalysis;
using RtcGen.Schema;
using Xunit.Abstractions;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>
/// Every package of an SDK as schema files, through the reader, the generator and the compiler. In an ordinary run that is the SDK of
/// these tests; <c>tests/import.sh</c> names the vendor's, and writes the figures down.
/// </summary>
public sealed class WholeSdkTests(ITestOutputHelper output)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("RTCGEN_GO_SDK") ?? SdkFolder.Own;
    private static readonly string? Report = Environment.GetEnvironmentVariable("RTCGEN_IMPORT_REPORT");

    [Fact]
    public void Every_package_of_the_SDK_that_RTCGEN_GO_SDK_names_or_else_of_our_own_reads_without_a_fault_and_compiles()
    {
        var endpoints = SdkFolder.Endpoints(Folder);
        var packages = SdkFolder.Packages(Folder).ToList();
        var services = packages.Where(package => package.Sources.Any(source => source.Name.StartsWith("service_", StringComparison.Ordinal))).ToList();
        var files = GoServiceImporter.Import(services, endpoints);
        Assert.NotEmpty(files);

        var figures = new Figures { Packages = packages.Count, Services = files.Count(IsService), Actions = files.Count(file => !IsService(file)) };
        foreach (var service in files.GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal))
        {
            Judge([.. service], figures);
        }

        output.WriteLine(figures.ToString());
        if (Report is not null)
        {
            File.WriteAllText(Report, figures.Document());
        }

        Assert.True(figures.Faults.Count == 0, string.Join('\n', figures.Faults.Take(50)));
    }

    private static void Judge(IReadOnlyList<ImportedFile> files, Figures figures)
    {
        var unread = files.SelectMany(file => SchemaReader.Read(file.Text).Diagnostics.Where(fault => fault.IsError).Select(fault => $"{file.Path}({fault.Span.StartLine}) {fault.Id} {fault.Message}")).ToList();
        var (compilation, diagnostics) = SchemaCompiler.Compile(files);
        var refused = diagnostics.Select(fault => $"{Place(fault)} {fault.Id} {fault.GetMessage(CultureInfo.InvariantCulture)}").ToList();
        var broken = compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Info).Select(fault => fault.ToString()).ToList();
        figures.Unread += unread.Count;
        figures.Refused += refused.Count;
        figures.Broken += broken.Count;
        figures.Faults.AddRange([.. unread, .. refused, .. broken]);
    }

    private static string Place(Diagnostic fault) => fault.Location.GetLineSpan() is var span ? $"{span.Path}({span.StartLinePosition.Line + 1})" : string.Empty;

    private static bool IsService(ImportedFile file) => file.Path.EndsWith("/service.rtc.yaml", StringComparison.Ordinal);

    private sealed class Figures
    {
        public int Packages { get; init; }

        public int Services { get; init; }

        public int Actions { get; init; }

        public int Unread { get; set; }

        public int Refused { get; set; }

        public int Broken { get; set; }

        public List<string> Faults { get; } = [];

        public override string ToString() =>
            FormattableString.Invariant($"{Packages} packages, {Services} services, {Actions} actions; errors of the reader {Unread}, of the generator {Refused}, of the compiler {Broken}");

        public string Document() => ToString();
    }
}
