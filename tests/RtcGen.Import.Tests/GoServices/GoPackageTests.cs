using CsCheck;
using Microsoft.CodeAnalysis;
using RtcGen.Schema;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>Packages that are wrong, and packages whose names would meet in C#.</summary>
public sealed class GoPackageTests
{
    private const string Service = "package demo\nconst ServiceName = \"demo\"\nvar info = metadata.ClientInfo{APIVersion: \"2024-02-01\"}\n";

    [Fact]
    public void A_package_that_names_no_service_is_an_error() =>
        Assert.Equal(
            "demo, line 1: No file has the constant ServiceName and an APIVersion.",
            Assert.Throws<ImportException>(() => GoServiceImporter.Import(new GoPackage("demo", [new("a.go", "package demo")]))).Message);

    [Fact]
    public void A_file_that_is_no_Go_is_an_error_with_its_line() =>
        Assert.Equal(
            "a.go, line 3: The file ends before '}'.",
            Assert.Throws<ImportException>(() => GoServiceImporter.Import(new GoPackage("demo", [new("s.go", Service), new("a.go", "package demo\ntype X struct {\n\tA string")]))).Message);

    [Fact]
    public void Without_the_file_of_hosts_a_service_has_the_one_of_all() =>
        Assert.Contains("{ host: open.volcengineapi.com }", Import(string.Empty).Single().Text, StringComparison.Ordinal);

    [Fact]
    public void Of_two_packages_that_describe_an_action_in_one_version_the_first_counts()
    {
        var first = new GoPackage("one", [new("s.go", Service), new("a.go", Action("Do", "A *string"))]);
        var second = new GoPackage("two", [new("s.go", Service), new("a.go", Action("Do", "B *string"))]);

        var action = GoServiceImporter.Import([first, second]).Single(file => file.Path == "demo/2024-02-01/Do.rtc.yaml");

        Assert.Contains("  A: { type: string", action.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_only_another_package_of_the_service_describes_is_not_missing()
    {
        var described = new GoPackage("one", [new("s.go", Service), new("a.go", Action("Do", "A *string"))]);
        var elsewhere = new GoPackage("two", [new("s.go", Service), new("a.go", Action("Do", "A *string").Replace("input *DoInput", "input *one.DoInput", StringComparison.Ordinal))]);

        Assert.DoesNotContain("the action Do", GoServiceImporter.Import([described, elsewhere])[^1].Text, StringComparison.Ordinal);
        Assert.Contains("# not decided: the action Do,", GoServiceImporter.Import(elsewhere)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_package_gives_files_that_can_be_read_or_an_import_exception()
    {
        var packages = SdkFolder.Packages(SdkFolder.Own).ToList();
        var changes = Gen.Select(Gen.Int[0, packages.Count - 1], Gen.Int[0, 1000], Gen.Double[0, 1], Gen.Int[0, 40], Gen.OneOf([.. new[] { "", "{", "}", "`", "\"", "func", "*", "(", "[", "\n", "type", "map[", "struct {", "\0", "=", "request.Operation{" }.Select(Gen.Const)]));
        var (made, refused) = (0, 0);

        changes.Sample(
            change =>
            {
                var package = packages[change.Item1];
                var sources = package.Sources.ToList();
                var at = change.Item2 % sources.Count;
                var start = (int)(change.Item3 * sources[at].Text.Length);
                sources[at] = sources[at] with { Text = sources[at].Text[..start] + change.Item5 + sources[at].Text[Math.Min(sources[at].Text.Length, start + change.Item4)..] };
                try
                {
                    Assert.All(GoServiceImporter.Import(package with { Sources = sources }), file => Assert.NotNull(SchemaReader.Read(file.Text)));
                    Interlocked.Increment(ref made);
                }
                catch (ImportException)
                {
                    Interlocked.Increment(ref refused);
                }
            },
            iter: 1_000);

        // Otherwise the changes are all fatal, or all without effect.
        Assert.InRange(made, 100, 950);
        Assert.InRange(refused, 50, 900);
    }

    [Fact]
    public void Members_whose_classes_would_have_the_names_of_another_action_s_get_their_own()
    {
        var files = Import(
            Action("GetSpace", "Template *TemplateForSpace") + Action("GetSpaceTemplate", "Kind *KindForSpace")
            + "type TemplateForSpace struct { Kind *KindForSpace }\ntype KindForSpace struct { A *string }\n");

        Assert.Contains("\n    csharp: GetSpaceRequestTemplate\n", files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("csharp:", files[1].Text, StringComparison.Ordinal);
        Assert.Empty(Faults(files));
    }

    [Fact]
    public void Properties_that_would_be_one_are_numbered()
    {
        var files = Import(Action("Do", "A *string `json:\"a_b\"`\nB *string `json:\"aB\"`\nC *string `json:\"AB\"`\nD *string `json:\"AB2\"`"));

        Assert.EndsWith(
            """

            body:
              a_b: { type: string, summary: The a b. }
              aB: { type: string, property: AB3, summary: The a b. }
              AB: { type: string, property: AB4, summary: TODO }
              AB2: { type: string, summary: TODO }

            # not decided: what the result is: the SDK's struct has no members
            result: { type: json }

            """.ReplaceLineEndings("\n"),
            files[0].Text,
            StringComparison.Ordinal);
        Assert.Empty(Faults(files));
    }

    private static IReadOnlyList<ImportedFile> Import(string source) => GoServiceImporter.Import(new GoPackage("demo", [new("s.go", Service), new("a.go", source)]));

    private static IEnumerable<string> Faults(IReadOnlyList<ImportedFile> files)
    {
        var (compilation, diagnostics) = SchemaCompiler.Compile(files);
        return diagnostics.Concat(compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Info)).Select(fault => fault.ToString());
    }

    private static string Action(string name, string fields) =>
        $$"""
        const op{{name}} = "{{name}}"
        func (c *D) {{name}}Request(input *{{name}}Input) (req *request.Request, output *{{name}}Output) {
        	op := &request.Operation{
        		Name: op{{name}},
        		HTTPMethod: "POST",
        	}
        	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")
        	return
        }
        type {{name}}Input struct {
        	{{fields}}
        }
        type {{name}}Output struct { Metadata *response.ResponseMetadata }

        """;
}
