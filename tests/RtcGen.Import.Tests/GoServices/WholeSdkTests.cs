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

        var figures = new Figures(packages.Count, files);
        foreach (var service in files.GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal))
        {
            Judge([.. service], figures);
        }

        figures.Add(VendorCalls.Compare(files));
        output.WriteLine(figures.ToString());
        if (Report is not null)
        {
            File.WriteAllText(Report, figures.Document(isChinese: false));
            File.WriteAllText(Path.ChangeExtension(Report, ".zh-CN.md"), figures.Document(isChinese: true));
        }

        Assert.True(figures.Faults.Count == 0, string.Join('\n', figures.Faults.Take(50)));
    }

    private static void Judge(IReadOnlyList<ImportedFile> files, Figures figures)
    {
        var unread = files.SelectMany(file => SchemaReader.Read(file.Text).Diagnostics.Select(fault => (file.Path, Text: $"{file.Path}({fault.Span.StartLine}) {fault.Id} {fault.Message}"))).ToList();
        var (compilation, diagnostics) = SchemaCompiler.Compile(files);
        var refused = diagnostics.Select(fault => (fault.Location.GetLineSpan().Path, Text: fault.ToString())).ToList();
        var broken = compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Info).Select(fault => (fault.Location.GetLineSpan().Path, Text: fault.ToString())).ToList();
        var places = unread.Concat(refused).Concat(broken).Select(fault => fault.Path).Distinct(StringComparer.Ordinal).Count();
        figures.Add(places, [.. unread.Select(fault => fault.Text)], [.. refused.Select(fault => fault.Text)], [.. broken.Select(fault => fault.Text)]);
    }
}
