using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>The fixes speak the language of the editor.</summary>
public sealed class TitleTests
{
    public static TheoryData<CodeFixProvider, string, string, string> Fixes { get; } = new()
    {
        { new UnawaitedCallFix(), "client.SendAsync(request);", "Await the call", "等待该调用" },
        { new LiteralSecretFix(), "var it = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVTNOek0zTURnMA\");", "Take the credentials from the environment", "从环境变量读取凭证" },
        { new TokenFix(), "await client.SendAsync(request);", "Pass the cancellation token", "传入取消令牌" },
        { new SupersededActionFix(), "var it = new RtcGen.Rtc.V20201201.UpdateSnapshotRequest { AppId = \"a\", RoomId = \"b\", TaskId = \"c\" };", "Use the current version", "使用当前版本" },
    };

    [Theory]
    [MemberData(nameof(Fixes), DisableDiscoveryEnumeration = true)]
    public async Task Are_in_English_and_Chinese(CodeFixProvider fix, string statements, string english, string chinese)
    {
        Assert.Equal(english, await GetTitleAsync(fix, statements, "en-US"));
        Assert.Equal(chinese, await GetTitleAsync(fix, statements, "zh-CN"));
    }

    private static async Task<string> GetTitleAsync(CodeFixProvider fix, string statements, string language)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = Compiler.Compile(string.Empty, Compiler.References.Where(reference => !Compiler.IsOfTests(reference)));
        var document = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees[0].Options)
            .AddMetadataReferences(compilation.References)
            .AddDocument("Program.cs", Snippets.InMethod(statements, fix is TokenFix ? ", CancellationToken stop" : string.Empty));
        var found = await Compiler.AnalyzeAsync((await document.Project.GetCompilationAsync())!, new UsageAnalyzer());
        var diagnostic = Assert.Single(found, one => fix.FixableDiagnosticIds.Contains(one.Id));

        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var titles = new List<string>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (CodeAction action, System.Collections.Immutable.ImmutableArray<Diagnostic> _) => titles.Add(action.Title), CancellationToken.None));
            return Assert.Single(titles);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
