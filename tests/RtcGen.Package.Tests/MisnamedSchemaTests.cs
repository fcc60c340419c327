using System.Text.RegularExpressions;

namespace RtcGen.Package.Tests;

/// <summary>A schema whose name does not end as a schema's does would be passed over in silence.</summary>
[Collection(PackageCollection.Name)]
public sealed class MisnamedSchemaTests(PackedPackages packages)
{
    private const string Action = "action: DoA\nversion: \"2020-12-01\"\nservice: rtc\n";

    [Fact]
    public async Task Files_that_look_like_schemas_are_mentioned_once_each_and_no_others()
    {
        var project = new ConsumerProject(packages, "Misnamed");
        project.EditProject("<TreatWarningsAsErrors>true", "<DefaultItemExcludes>$(DefaultItemExcludes);left out/**</DefaultItemExcludes><TreatWarningsAsErrors>false");
        File.Delete(project.SchemaFile);
        project.Write("Program.cs", "System.Console.WriteLine();");
        project.Write("deep/O'Brien (1).yaml", Action);
        project.Write("Plain.yml", "# one\n'version': 2020-12-01\r\n\"action\" : 'DoA'\n");
        project.Write("Empty.rtc.yml", "");
        project.Write("service.yaml", "service: vod\nregions:\n  north: { host: a.b }\n");
        project.Write("Types.yaml", "service: vod\ntypes:\n  Stream: {}\n");
        project.Write("left out/B.yaml", Action);
        project.Write("obj/C.yaml", Action);
        project.Write("bin/D.yaml", Action);
        project.Write(".hidden/E.yaml", Action);
        project.Write("node_modules/F.yaml", Action);
        project.Write("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  action: DoA\n  version: 1\n  service: a\n  regions: b\n");
        project.Write("docker-compose.yml", "version: \"3\"\nservices:\n  web: { image: a }\n");
        project.Write("workflow.yml", "name: a\non: push\njobs:\n  build: { runs-on: x }\n");
        project.Write("serverless.yml", "service: mine\nprovider: { name: x }\nfunctions: {}\n");
        project.Write("nothing.yaml", "");

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            ["Empty.rtc.yml to Empty.rtc.yaml", "Plain.yml to Plain.rtc.yaml", "Types.yaml to Types.rtc.yaml", "deep/O'Brien (1).yaml to O'Brien (1).rtc.yaml", "service.yaml to service.rtc.yaml"],
            Mentioned(project, output, "warning"));
        Assert.Contains("5 Warning(s)", output, StringComparison.Ordinal);

        (_, output) = await project.TryBuildAsync("-p:NoWarn=RTCGEN093");
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
        (_, output) = await project.TryBuildAsync("-p:EnableDefaultRtcSchemaItems=false");
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_project_with_several_targets_the_first_that_can_have_schemas_speaks()
    {
        var project = new ConsumerProject(packages, "Misnamed in several");
        project.EditProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        File.Move(project.SchemaFile, Path.ChangeExtension(project.SchemaFile, ".yml"));
        project.Write("Program.cs", "System.Console.WriteLine();");

        var (_, output) = await project.TryBuildAsync();

        Assert.Contains("1 Warning(s)", output, StringComparison.Ordinal);
        Assert.Equal(["UpdateSnapshot.rtc.yml to UpdateSnapshot.rtc.yaml"], Mentioned(project, output, "warning"));
    }

    [Fact]
    public async Task A_file_that_is_listed_under_a_wrong_name_is_an_error()
    {
        var project = new ConsumerProject(packages, "Listed", extraItems: """<RtcSchema Include="A.yaml;B.rtc.yml;C.RTC.YAML" />""");
        foreach (var name in new[] { "A.yaml", "B.rtc.yml" })
        {
            project.Write(name, Action);
        }

        project.Write("C.RTC.YAML", (await File.ReadAllTextAsync(project.SchemaFile)).Replace("action: UpdateSnapshot", "action: UpdateAnother", StringComparison.Ordinal));
        var (_, output) = await project.TryBuildAsync();

        Assert.Equal(["A.yaml to A.rtc.yaml", "B.rtc.yml to B.rtc.yaml"], Mentioned(project, output, "error"));
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
        Assert.Contains("2 Error(s)", output, StringComparison.Ordinal);
    }

    private static List<string> Mentioned(ConsumerProject project, string output, string severity) =>
        [.. Regex.Matches(output, $@"^\s*{Regex.Escape(project.Folder)}/(.*) : {severity} RTCGEN093: .*: rename it (to .*)\. \[", RegexOptions.Multiline)
            .Select(found => $"{found.Groups[1].Value} {found.Groups[2].Value}").Distinct().Order(StringComparer.Ordinal)];
}
