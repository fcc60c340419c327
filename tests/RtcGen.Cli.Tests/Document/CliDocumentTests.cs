namespace RtcGen.Cli.Tests;

/// <summary>The documents show what the tool prints today.</summary>
public sealed class CliDocumentTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1";

    [Theory]
    [InlineData("cli.md", false)]
    [InlineData("cli.zh-CN.md", true)]
    public async Task The_document_is_up_to_date(string file, bool isChinese)
    {
        var path = Path.Combine(Folder(), "docs", file);
        var text = await CliDocument.WriteAsync(isChinese);
        if (Accepts)
        {
            await File.WriteAllTextAsync(path, text);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(path));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RtcGen.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
