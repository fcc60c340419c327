using System.Text.RegularExpressions;

namespace RtcGen.Package.Tests;

/// <summary>A name that leads nowhere is an error at its line that says what to write instead.</summary>
[Collection(PackageCollection.Name)]
public sealed class NamedActionErrorTests(PackedPackages packages)
{
    [Fact]
    public async Task Names_that_lead_nowhere_are_errors_at_their_lines()
    {
        var project = Create("Wrong names", """
            <RtcAction Include="ListRoomInfo" />
            <RtcAction Include="StartRecrod" />
            <RtcAction Include="startrecord" />
            <RtcAction Include="ListRooms" />
            <RtcAction Include="Nothing" />
            <RtcAction Include="UpdateSnapshot" Version="2020-12-02" />
            <RtcAction
                Include="AssumeRole"
                Service="rtc" />
            """);

        Assert.Equal(
            [
                "RTCGEN094 <RtcAction Include=\"StartRecrod\" />: No action is called 'StartRecrod'; did you mean 'StartRecord'?",
                "RTCGEN094 <RtcAction Include=\"startrecord\" />: No action is called 'startrecord'; did you mean 'StartRecord'?",
                "RTCGEN094 <RtcAction Include=\"ListRooms\" />: No action is called 'ListRooms'; did you mean 'ListRoomInfo'?",
                "RTCGEN094 <RtcAction Include=\"Nothing\" />: No action is called 'Nothing', neither in the package nor in a folder that the project names as RtcCatalogue. The tool lists those of the package: rtcgen list.",
                "RTCGEN095 <RtcAction Include=\"UpdateSnapshot\" Version=\"2020-12-02\" />: UpdateSnapshot has no version 2020-12-02. Its versions: 2020-12-01, 2022-06-01, 2023-11-01 (current).",
                "RTCGEN094 <RtcAction: The service rtc has no action AssumeRole; the service sts has one.",
            ],
            await ErrorsAsync(project));
    }

    [Fact]
    public async Task Folders_without_schemas_and_names_of_several_services_are_errors()
    {
        var project = Create("Wrong folders", """
            <RtcCatalogue Include="../Wrong folders schemas" />
            <RtcCatalogue Include="../nowhere" />
            <RtcCatalogue Include="empty" />
            <RtcAction Include="UpdateSnapshot" />
            <RtcAction Include="DoOld" />
            """);
        Directory.CreateDirectory(Path.Combine(project.Folder, "empty"));
        project.Write("../Wrong folders schemas/UpdateSnapshot.rtc.yaml", OwnCatalogueTests.Action("UpdateSnapshot", "2020-04-01"));
        project.Write("../Wrong folders schemas/DoOld.rtc.yaml", OwnCatalogueTests.Action("DoOld", "2020-04-01", "supersededBy: \"2021-01-01\""));
        project.Write("../Wrong folders schemas/service.rtc.yaml", OwnCatalogueTests.Service);

        Assert.Equal(
            [
                $"RTCGEN097 <RtcCatalogue Include=\"../nowhere\" />: The RtcCatalogue '../nowhere' is not a folder that exists: {packages.Root}/nowhere.",
                $"RTCGEN097 <RtcCatalogue Include=\"empty\" />: The RtcCatalogue 'empty' holds no schema: no file in {project.Folder}/empty or below it has a name that ends with .rtc.yaml.",
                "RTCGEN096 <RtcAction Include=\"UpdateSnapshot\" />: Several services have an action UpdateSnapshot: rtc, ecs. Choose one with Service.",
                "RTCGEN095 <RtcAction Include=\"DoOld\" />: No version of DoOld is the current one; choose one with Version: 2020-04-01.",
            ],
            await ErrorsAsync(project));
    }

    [Fact]
    public async Task What_is_named_too_late_to_be_seen_is_an_error_too()
    {
        var project = Create("Late names", """<RtcAction Include="UpdateSnapshot" />""");
        project.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup><RtcAction Include="UpdateSnapshot" Version="2020-12-01" /></ItemGroup>
            </Project>
            """);

        Assert.Equal(
            ["RTCGEN094 <ItemGroup><RtcAction Include=\"UpdateSnapshot\" Version=\"2020-12-01\" /></ItemGroup>: The RtcAction 'UpdateSnapshot' is not seen here: it has to stand in the project file or in Directory.Build.props, not in Directory.Build.targets or a target."],
            await ErrorsAsync(project));
    }

    private ConsumerProject Create(string folder, string items) => ConsumerProject.Naming(packages, folder, items, "System.Console.WriteLine(new StartRecordRequest());");

    // Rule, the line in the file, and message, by line; the build's summary says each again.
    private static async Task<List<string>> ErrorsAsync(ConsumerProject project)
    {
        var (exitCode, output) = await project.TryBuildAsync();
        Assert.NotEqual(0, exitCode);

        // What the compiler misses then goes without saying.
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        return
        [
            .. Regex.Matches(output, @"^\s*(\S[^\n]*)\((\d+)\) ?: error (RTCGEN\d+): ([^\n]*?)(?: \[[^\[\]]*\])?\r?$", RegexOptions.Multiline)
                .Select(found => (File: found.Groups[1].Value, Line: int.Parse(found.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), Rule: found.Groups[3].Value, Message: found.Groups[4].Value))
                .Distinct()
                .OrderBy(found => found.Line)
                .Select(found => $"{found.Rule} {File.ReadLines(found.File).ElementAt(found.Line - 1).Trim()}: {found.Message}"),
        ];
    }
}
