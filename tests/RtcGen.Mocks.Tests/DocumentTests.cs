using System.Runtime.CompilerServices;

namespace RtcGen.Mocks.Tests;

/// <summary>The C# of docs/testing.md is code of these tests, and so it compiles and runs.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("testing.md")]
    [InlineData("testing.zh-CN.md")]
    public async Task Every_block_is_part_of_a_test(string document)
    {
        var here = Path.GetDirectoryName(Here())!;
        var sources = await Task.WhenAll(Directory.GetFiles(here, "*.cs").Concat(Directory.GetFiles(Path.Combine(here, "Documented"), "*.cs"))
            .Select(async file => Lines(await File.ReadAllTextAsync(file))));
        var text = await File.ReadAllTextAsync(Path.Combine(here, "../../docs", document));
        var blocks = text.Split("```csharp\n").Skip(1).Select(part => Lines(part.Split("\n```")[0])).ToList();
        Assert.InRange(blocks.Count, 5, 20);
        Assert.All(blocks, block => Assert.Contains(sources, source => source.Contains(block, StringComparison.Ordinal)));
    }

    // Without the indentation, and without comments: those of the documents are in their own language.
    private static string Lines(string text) => string.Join('\n', text.Split('\n')
        .Select(line => line.Split("//")[0].Trim())
        .Where(line => line.Length > 0));

    private static string Here([CallerFilePath] string path = "") => path;
}
