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
        var projectFile = Path.Combine(project.Folder, "Caller.csproj");
        await File.WriteAllTextAsync(
            projectFile,
            (await File.ReadAllTextAsync(projectFile)).Replace("net10.0", "net8.0", StringComparison.Ordinal));

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_fault_is_reported_once_also_when_the_CSharp_is_sound()
    {
        var project = new ConsumerProject(packages, "once");
        project.EditSchema("range:", "rnage:");
        project.Write("Program.cs", "System.Console.WriteLine();");

        var (_, output) = await project.TryBuildAsync();

        Assert.Contains("1 Error(s)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:CompilerApiVersion=roslyn4.7", "error RTCGEN092: RtcGen needs the C# compiler 4.8 or later")]
    [InlineData("-p:Language=F#", "error RTCGEN092: RtcGen generates C# only")]
    public async Task A_compiler_that_cannot_run_the_generator_is_an_error(string property, string expected)
    {
        var project = new ConsumerProject(packages, $"unfit {property.Length}");

        var (exitCode, output) = await project.TryBuildAsync(property);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }
}
