using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

/// <summary>A file that names a part of its service's namespace puts its C# there, and looks for types there first.</summary>
public sealed class NamespaceTests
{
    private static readonly SchemaText Action = File("A", "2023-11-01", "namespace: Messaging", "  One: { type: Note }\n  Two: { fields: { X: { type: string } } }");

    [Fact]
    public void All_classes_of_an_action_and_of_a_types_file_lie_in_it()
    {
        var compiled = Compiled.From(Action, Types("T", "namespace: Messaging", "Note"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.All(
            ["DoARequest", "DoATwo", "DoAExtensions", "Note"],
            name => Assert.NotNull(compiled.Compilation.GetTypeByMetadataName($"RtcGen.Rtc.Messaging.{name}")));
    }

    [Fact]
    public void What_is_superseded_lies_in_that_of_its_version_there()
    {
        var older = File("Old", "2020-12-01", "supersededBy: \"2023-11-01\"\nnamespace: Messaging", "  One: { type: Note }");
        var compiled = Compiled.From(Action, older, Types("T", "namespace: Messaging", "Note"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.Messaging.V20201201.DoARequest"));
        Assert.Equal("RtcGen.Rtc.Messaging.Note?", GetTypeName(compiled, "RtcGen.Rtc.Messaging.V20201201.DoARequest", "One"));
    }

    [Fact]
    public void A_type_of_the_own_namespace_wins_over_one_of_the_service()
    {
        var compiled = Compiled.From(
            Action,
            File("B", "2023-11-01", string.Empty, "  One: { type: Note }", "DoB"),
            Types("S", "version: \"2023-11-01\"", "Note"),
            Types("T", "namespace: Messaging", "Note"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Equal("RtcGen.Rtc.Messaging.Note?", GetTypeName(compiled, "RtcGen.Rtc.Messaging.DoARequest", "One"));
        Assert.Equal("RtcGen.Rtc.Note?", GetTypeName(compiled, "RtcGen.Rtc.DoBRequest", "One"));
    }

    [Fact]
    public void A_type_of_the_service_is_found_where_the_namespace_has_none()
    {
        var compiled = Compiled.From(Action, Types("S", "version: \"2023-11-01\"", "Note"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
        Assert.Equal("RtcGen.Rtc.Note?", GetTypeName(compiled, "RtcGen.Rtc.Messaging.DoARequest", "One"));
    }

    [Fact]
    public void A_type_of_a_namespace_is_not_seen_from_outside()
    {
        var compiled = Compiled.From(File("B", "2023-11-01", string.Empty, "  One: { type: Note }", "DoB"), Types("T", "namespace: Messaging", "Note"));

        Assert.Equal(["B.rtc.yaml(7,16) RTCGEN010"], compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void A_rule_looks_into_the_type_of_its_own_namespace()
    {
        var compiled = Compiled.From(
            File("A", "2023-11-01", "namespace: Messaging", "  One: { type: Note }\nrules:\n  - atLeastOne: [One.Mine, One.Mine2]"),
            new SchemaText("/project/S.rtc.yaml", "service: rtc\nversion: \"2023-11-01\"\ntypes: { Note: { fields: { Other: { type: string } } } }\n"),
            new SchemaText("/project/T.rtc.yaml", "service: rtc\nnamespace: Messaging\ntypes: { Note: { fields: { Mine: { type: string }, Mine2: { type: string } } } }\n"));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void Versions_of_one_action_have_the_same()
    {
        var compiled = Compiled.From(
            File("New", "2023-11-01", "namespace: Messaging", "  One: { type: string }"),
            File("Old", "2020-12-01", "supersededBy: \"2023-11-01\"", "  One: { type: string }"));

        Assert.Equal(["Old.rtc.yaml(3,15) RTCGEN009"], compiled.Faults);
        Assert.Equal(
            "DoA 2023-11-01 in /project/New.rtc.yaml has the 'namespace' Messaging, and this older version no 'namespace'; versions of one action have the same.",
            compiled.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("Service")]
    [InlineData("Task")]
    [InlineData("RtcErrors")]
    [InlineData("DoARequest")]
    public void A_name_that_generated_code_uses_is_none(string name)
    {
        var compiled = Compiled.From(File("A", "2023-11-01", $"namespace: {name}", "  One: { type: string }"));

        Assert.Equal(["A.rtc.yaml(3,12) RTCGEN012"], compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void No_type_of_the_service_is_called_like_it()
    {
        var compiled = Compiled.From(File("A", "2023-11-01", "namespace: Messaging", "  One: { type: string }"), Types("T", "version: \"2023-11-01\"", "Messaging"));

        Assert.Equal(["T.rtc.yaml(3,10) RTCGEN012"], compiled.Faults);
        Assert.Equal(
            "The type 'Messaging' needs a name that is a namespace in /project/A.rtc.yaml; rename the type.",
            compiled.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        compiled.AssertSound();
    }

    [Fact]
    public void Two_namespaces_that_differ_in_case_alone_keep_their_types_apart_or_have_a_fault()
    {
        var compiled = Compiled.From(Types("A", "namespace: Messaging", "Note"), Types("B", "namespace: MESSAGING", "Note"));

        Assert.Equal(["B.rtc.yaml(3,10) RTCGEN011"], compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void Beside_a_client_it_holds_the_namespaces_of_versions()
    {
        var driver = new Driver(
            [new SchemaText(Schemas.ServicePath, Schemas.Service), Action, Types("T", "namespace: Messaging", "Note")],
            new ProjectOptions("/project/", clientServices: "rtc"));

        Assert.Empty(driver.Run().Diagnostics);
        var compilation = driver.Compile();
        Assert.Empty(compilation.GetDiagnostics());
        Assert.All(
            ["RtcGen.Rtc.Messaging.V20231101.DoARequest", "RtcGen.Rtc.Messaging.Common.Note"],
            name => Assert.NotNull(compilation.GetTypeByMetadataName(name)));
    }

    private static string GetTypeName(Compiled compiled, string type, string property) =>
        ((IPropertySymbol)compiled.Compilation.GetTypeByMetadataName(type)!.GetMembers(property).Single()).Type.ToDisplayString();

    private static SchemaText Types(string file, string more, string name) => new(
        $"/project/{file}.rtc.yaml", $"service: rtc\n{more}\ntypes: {{ {name}: {{ fields: {{ X: {{ type: string }} }} }} }}\n");

    private static SchemaText File(string file, string version, string more, string body, string name = "DoA") => new(
        $"/project/{file}.rtc.yaml",
        Schemas.Action(name, body).Replace("version: \"2020-12-01\"\n", $"version: \"{version}\"\n{(more.Length == 0 ? string.Empty : more + "\n")}", StringComparison.Ordinal));
}
