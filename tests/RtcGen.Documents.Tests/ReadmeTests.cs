using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RtcGen.Documents.Tests;

/// <summary>The first screen of the readme is true, and its index is whole.</summary>
public sealed class ReadmeTests
{
    private static readonly (string Real, string Emulated)[] Differences =
    [
        ("using RtcGen;", "using RtcGen.Emulator;"),
        ("await using var client = new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });", "await using var rtc = await RtcEmulator.StartAsync();\nawait using var client = rtc.CreateClient();"),
    ];

    [Theory]
    [InlineData("README.md", "applications, request")]
    [InlineData("README.zh-CN.md", "个应用，请求")]
    public async Task The_first_lines_run_against_the_emulator(string path, string words)
    {
        var program = Programs(path)[1];
        using var image = new MemoryStream();
        var emitted = Snippets.CompileAlone(program).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));

        Assert.Matches($"^[0-9]+ {words} [0-9]{{14}}[0-9A-F]{{20}}\n$", await RunAsync(Assembly.Load(image.ToArray())));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Those_for_an_account_are_the_same_but_for_the_client(string path)
    {
        var programs = Programs(path);
        var expected = Differences.Aggregate(programs[0], (text, difference) => text.Replace(difference.Real, difference.Emulated, StringComparison.Ordinal));

        Assert.NotEqual(programs[0], expected);
        Assert.Equal(expected, programs[1]);
        Assert.Empty(Snippets.CompileAlone(programs[0]).GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_index_names_every_page(string path)
    {
        var page = Page.Read(path);
        var pages = Repository.Pages.Where(other => other.StartsWith("docs/", StringComparison.Ordinal) && other.EndsWith(".zh-CN.md", StringComparison.Ordinal) == page.IsChinese);
        Found.Nothing(pages.Except(page.Links.Select(link => link.Target)).Select(missing => $"{path}: no link to {missing}."));
    }

    private static List<string> Programs(string path) => [.. Page.Read(path).Blocks.Where(block => block.Language == "csharp").Select(block => block.Text)];

    private static async Task<string> RunAsync(Assembly program)
    {
        var before = Console.Out;
        await using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            await Task.Run(() => program.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
            return output.ToString();
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
