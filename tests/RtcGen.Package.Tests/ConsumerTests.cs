using System.Globalization;
using System.Text.RegularExpressions;

namespace RtcGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackages packages)
{
    private const string Json = """sends {"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""";

    [Fact]
    public async Task A_fresh_project_has_the_request_and_an_edit_of_the_schema_changes_it()
    {
        var project = new ConsumerProject(packages, Path.Combine("我的 项目", "Caller App"));

        var output = await project.BuildAndRunAsync();
        Assert.Contains(Json, output, StringComparison.Ordinal);
        Assert.Contains("fault $.ImageConfig.Interval: ", output, StringComparison.Ordinal);

        project.EditSchema("[1, 600]", "[1, 900]");
        output = await project.BuildAndRunAsync();
        Assert.Contains(Json, output, StringComparison.Ordinal);
        Assert.DoesNotContain("fault", output, StringComparison.Ordinal);

        var line = project.EditSchema("range:", "rnage:").ToString(CultureInfo.InvariantCulture);
        (var exitCode, output) = await project.TryBuildAsync();
        Assert.NotEqual(0, exitCode);
        Assert.True(
            Regex.IsMatch(output, $@"UpdateSnapshot\.rtc\.yaml\({line},[0-9]+\): error RTCGEN002: .*rnage"),
            $"No RTCGEN002 on line {line}:\n{output}");
    }

    [Fact]
    public async Task A_project_for_NET_8_compiles_the_generated_code_in_its_own_CSharp_12()
    {
        var project = new ConsumerProject(packages, "net8");
        project.EditProject("net10.0", "net8.0");

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_fault_is_reported_once_however_often_and_with_whatever_switches_the_project_is_built()
    {
        var project = new ConsumerProject(packages, "once");
        project.EditSchema("range:", "rnage:");
        project.Write("Program.cs", "System.Console.WriteLine();");

        string[][] builds = [[], [], ["-p:DesignTimeBuild=false"], ["-p:DesignTimeBuild=False"], ["-p:RunAnalyzers=false"], ["-p:RunAnalyzersDuringBuild=false"]];
        foreach (var switches in builds)
        {
            var (_, output) = await project.TryBuildAsync(switches);
            Assert.True(output.Contains("1 Error(s)", StringComparison.Ordinal) && output.Contains("RTCGEN002", StringComparison.Ordinal), string.Join(' ', switches) + output);
        }
    }
}
