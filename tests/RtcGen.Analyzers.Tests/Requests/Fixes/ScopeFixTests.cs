using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests;

public sealed class ScopeFixTests
{
    private const string First = "class First\n{\n    object Make() => new UpdateSnapshotImageConfig { {|RTC1101:Width = 1|}, Interval = 2, {|RTC1101:Height = 3|} };\n}\n";
    private const string Second = "class Second\n{\n    object Make() => new UpdateSnapshotImageConfig { {|RTC1101:Format = 0|}, {|RTC1101:Width = 1|} };\n}\n";
    private const string FirstFixed = "class First\n{\n    object Make() => new UpdateSnapshotImageConfig { Interval = 2 };\n}\n";
    private const string SecondFixed = "class Second\n{\n    object Make() => new UpdateSnapshotImageConfig { };\n}\n";

    [Fact]
    public async Task All_of_two_files_and_two_projects_are_mended_at_once()
    {
        var test = new FixTest(First, FirstFixed, "Remove", iterations: 6) { NumberOfFixAllInDocumentIterations = 3, NumberOfFixAllInProjectIterations = 2 };
        test.TestState.Sources.Add(FixTest.File(Second));
        test.FixedState.Sources.Add(FixTest.File(SecondFixed));
        var other = new Microsoft.CodeAnalysis.Testing.ProjectState("Other", LanguageNames.CSharp, "/Other/", "cs");
        other.Sources.Add(FixTest.File(Second));
        other.AdditionalReferences.AddRange(Compiler.References);
        other.ReferenceAssemblies = test.ReferenceAssemblies;
        var otherFixed = new Microsoft.CodeAnalysis.Testing.ProjectState("Other", LanguageNames.CSharp, "/Other/", "cs");
        otherFixed.Sources.Add(FixTest.File(SecondFixed));
        otherFixed.AdditionalReferences.AddRange(Compiler.References);
        otherFixed.ReferenceAssemblies = test.ReferenceAssemblies;
        test.TestState.AdditionalProjects.Add("Other", other);
        test.FixedState.AdditionalProjects.Add("Other", otherFixed);
        await test.RunAsync();
    }

    [Fact]
    public async Task Mixed_fixes_of_one_initialiser_are_done_one_kind_after_the_other()
    {
        const string Source = "new StartVoiceChatAgentConfigBurst { Enable = true, Interval = {|RTC1001:5|}, BufferSize = {|RTC1001:1|} }";
        const string Fixed = "new StartVoiceChatAgentConfigBurst { Enable = true, Interval = 10, BufferSize = 10 }";
        await FixTest.ExpressionAsync(Source, Fixed, "Nearest", iterations: 2);
    }

    [Theory]
    [InlineData("en-US", "new UpdateSnapshotImageConfig { Interval = 601 }", "Use 600, the nearest allowed value", "Use the default, 2")]
    [InlineData("zh-CN", "new UpdateSnapshotImageConfig { Interval = 601 }", "使用最接近的允许值 600", "使用默认值 2")]
    [InlineData("en-US", "new UpdateSnapshotImageConfig { Width = 1 }", "Remove what the server ignores")]
    [InlineData("zh-CN", "new UpdateSnapshotImageConfig { Width = 1 }", "删除服务端忽略的内容")]
    [InlineData("en-US", "new BanRoomUserRequest { AppId = \"a\" }", "Set RoomId", "Set UserId", "Set IP")]
    [InlineData("zh-CN", "new BanRoomUserRequest { AppId = \"a\" }", "设置 RoomId", "设置 UserId", "设置 IP")]
    [InlineData("en-US", "new StartRecordFileFormatConfig { FileFormat = [\"mp4\"] }", "Use StartRecordFileFormat.Mp4")]
    [InlineData("zh-CN", "new StartRecordFileFormatConfig { FileFormat = [\"mp4\"] }", "使用 StartRecordFileFormat.Mp4")]
    [InlineData("en-US", "new PublicStreamVideo { VideoCodec = (PublicStreamVideoCodec)7 }", "Use the default, PublicStreamVideoCodec.H264")]
    [InlineData("en-US", "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, new() { UserId = \"b\", Index = 1 }] }", "Remove the item")]
    [InlineData("zh-CN", "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, new() { UserId = \"b\", Index = 1 }] }", "删除该元素")]
    [InlineData("en-US", "new UpdateSnapshotImageConfig { Interval = 5 }")]
    public async Task Titles_speak_the_language_of_the_editor(string culture, string expression, params string[] titles)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Program", LanguageNames.CSharp).WithMetadataReferences(Compiler.References);
        var document = project.AddDocument("Program.cs", FixTest.File($"class Program\n{{\n    object Make() => {expression};\n}}\n"));
        var compilation = (await document.Project.GetCompilationAsync())!;
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer()))
        {
            await new RequestFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        }

        Assert.Equal(titles, actions.Select(action => action.Title));
    }
}
