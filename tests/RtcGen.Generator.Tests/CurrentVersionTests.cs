using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>One version of an action is current and lies in the namespace of the service; others lie in that of their version.</summary>
public sealed class CurrentVersionTests
{
    private static readonly SchemaText Newer = Action("New", "2023-11-01", null, "  One: { type: string }");
    private static readonly SchemaText Older = Action("Old", "2020-12-01", "2023-11-01", "  One: { fields: { A: { type: string } } }");

    [Fact]
    public void The_current_version_is_in_the_namespace_of_the_service_and_the_others_in_their_own()
    {
        var compiled = Compiled.From(Newer, Older);

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.All(
            ["RtcGen.Rtc.DoARequest", "RtcGen.Rtc.DoAExtensions", "RtcGen.Rtc.V20201201.DoARequest", "RtcGen.Rtc.V20201201.DoAOne", "RtcGen.Rtc.V20201201.DoAExtensions"],
            name => Assert.NotNull(compiled.Compilation.GetTypeByMetadataName(name)));
    }

    [Fact]
    public void Of_two_current_versions_the_older_is_at_fault()
    {
        var compiled = Compiled.From(Newer, Action("Old", "2020-12-01", null, "  One: { type: string }"));

        Assert.Equal(["Old.rtc.yaml(1,1) RTCGEN009"], compiled.Faults);
        Assert.Equal(
            "DoA 2020-12-01 and DoA 2023-11-01 in /project/New.rtc.yaml would both be the current version; say supersededBy: \"2023-11-01\" in this file.",
            compiled.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        compiled.AssertSound();
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.DoARequest"));
    }

    [Theory]
    [InlineData("2020-12-01", "(3,15) RTCGEN009")]
    [InlineData("2019-01-01", "(3,15) RTCGEN009")]
    [InlineData("2023-13-01", "(3,15) RTCGEN007")]
    [InlineData("2024-06-01", "(3,15) RTCGEN010")]
    public void A_newer_version_that_is_none_or_not_there_is_reported(string successor, string expected)
    {
        var compiled = Compiled.From(Newer, Action("Old", "2020-12-01", successor, "  One: { type: string }"));

        Assert.Equal([$"Old.rtc.yaml{expected}"], compiled.Faults);
        compiled.AssertSound();
        Assert.Null(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.V20201201.DoARequest"));
    }

    [Fact]
    public void A_superseded_version_alone_is_used_with_a_message()
    {
        var compiled = Compiled.From(Older);

        Assert.Equal(("Old.rtc.yaml(3,15) RTCGEN019", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (Assert.Single(compiled.Faults), compiled.Result.Diagnostics[0].Severity));
        Assert.Equal("No file describes DoA 2023-11-01. Add the one that does; or remove 'supersededBy', and this version is the current one.", compiled.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        compiled.AssertSound();
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.V20201201.DoARequest"));
    }

    [Fact]
    public void A_newer_version_may_be_superseded_itself() =>
        Assert.Empty(Compiled.From(Newer, Older, Action("Between", "2022-06-01", "2023-11-01", "  One: { type: string }"), Action("Oldest", "2019-12-01", "2020-12-01", "  One: { type: string }")).Faults);

    [Fact]
    public void A_superseded_action_means_the_current_types_of_its_version_by_their_whole_name()
    {
        var compiled = Compiled.From(
            Newer,
            Action("Old", "2020-12-01", "2023-11-01", "  One: { type: Config }"),
            Action("Other", "2020-12-01", "2023-11-01", "  One: { type: Config }\n  Two: { csharp: Hides, fields: { A: { type: string } } }", "DoB"),
            Action("OtherNew", "2023-11-01", null, "  One: { type: string }", "DoB"),
            TypesFile(string.Empty));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Equal("RtcGen.Rtc.Config?", GetTypeName(compiled, "RtcGen.Rtc.V20201201.DoARequest", "One"));
    }

    [Fact]
    public void A_superseded_type_and_a_current_class_of_one_name_are_told_apart()
    {
        var compiled = Compiled.From(
            Newer,
            Action("Old", "2020-12-01", "2023-11-01", "  One: { type: Config }"),
            Action("Hiding", "2023-11-01", null, "  Two: { csharp: Config, fields: { B: { type: string } } }", "DoB"),
            TypesFile("supersededBy: \"2023-11-01\"\n"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Equal("RtcGen.Rtc.V20201201.Config?", GetTypeName(compiled, "RtcGen.Rtc.V20201201.DoARequest", "One"));
        Assert.Equal("RtcGen.Rtc.Config?", GetTypeName(compiled, "RtcGen.Rtc.DoBRequest", "Two"));
    }

    [Fact]
    public void A_current_action_cannot_use_a_superseded_type()
    {
        var compiled = Compiled.From(
            Action("Cur", "2020-12-01", null, "  One: { type: Config }"),
            Action("New", "2023-11-01", null, "  One: { type: string }", "DoB"),
            TypesFile("supersededBy: \"2023-11-01\"\n"));

        Assert.Equal(["Cur.rtc.yaml(7,16) RTCGEN010"], compiled.Faults);
        Assert.Equal(
            "One is of the type 'Config', which /project/T.rtc.yaml says is superseded; what is current uses current types: say 'supersededBy' here too, or leave it out there.",
            compiled.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Null(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.DoARequest"));
        compiled.AssertSound();
    }

    [Fact]
    public void Two_current_types_files_of_different_versions_cannot_describe_one_name()
    {
        var compiled = Compiled.From(TypesFile(string.Empty), new SchemaText("/project/U.rtc.yaml", "service: rtc\nversion: \"2023-11-01\"\ntypes: { Config: { fields: { A: { type: string } } } }\n"));

        Assert.Equal(["U.rtc.yaml(3,10) RTCGEN012"], compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void Types_of_no_version_cannot_be_superseded() =>
        Assert.Equal(["T.rtc.yaml(2,1) RTCGEN009"], Compiled.From(new SchemaText("/project/T.rtc.yaml", "service: rtc\nsupersededBy: \"2023-11-01\"\ntypes: { Config: { fields: { A: { type: string } } } }\n")).Faults);

    [Fact]
    public void Beside_a_client_everything_is_in_the_namespace_of_its_version()
    {
        var driver = new Driver(
            [
                new SchemaText(Schemas.ServicePath, Schemas.Service), Newer, Action("Old", "2020-12-01", null, "  One: { type: Shared }"),
                new SchemaText("/project/T.rtc.yaml", "service: rtc\ntypes: { Shared: { fields: { A: { type: string } } } }\n"),
            ],
            new ProjectOptions("/project/", clientServices: "sts, rtc"));

        var result = driver.Run();
        var compilation = driver.Compile();

        Assert.Empty(result.Diagnostics);
        Assert.Empty(compilation.GetDiagnostics());
        Assert.All(
            ["RtcGen.Rtc.V20231101.DoARequest", "RtcGen.Rtc.V20201201.DoARequest", "RtcGen.Rtc.Common.Shared"],
            name => Assert.NotNull(compilation.GetTypeByMetadataName(name)));
        Assert.All(
            ["RtcGen.Rtc.RtcErrors", "RtcGen.Rtc.RtcCalls"],
            name => Assert.Null(compilation.Assembly.GetTypeByMetadataName(name)));
    }

    [Fact]
    public void An_edit_of_one_version_emits_that_file_alone_again()
    {
        var driver = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), Newer, Older]);
        driver.Run();
        driver.Replace(Older, new SchemaText(Older.Path, Older.Text.Replace("Does something.", "Did something.", StringComparison.Ordinal)));

        Assert.Equal(1, Steps.Modified(driver.Run()));
    }

    private static string GetTypeName(Compiled compiled, string type, string property) =>
        ((Microsoft.CodeAnalysis.IPropertySymbol)compiled.Compilation.GetTypeByMetadataName(type)!.GetMembers(property).Single()).Type.ToDisplayString();

    private static SchemaText TypesFile(string more) => new(
        "/project/T.rtc.yaml",
        $"service: rtc\nversion: \"2020-12-01\"\n{more}types: {{ Config: {{ fields: {{ A: {{ type: string }} }} }} }}\n");

    private static SchemaText Action(string file, string version, string? successor, string body, string name = "DoA") => new(
        $"/project/{file}.rtc.yaml",
        Schemas.Action(name, body).Replace(
            "version: \"2020-12-01\"\n",
            $"version: \"{version}\"\n{(successor is null ? string.Empty : $"supersededBy: \"{successor}\"\n")}",
            StringComparison.Ordinal));
}
