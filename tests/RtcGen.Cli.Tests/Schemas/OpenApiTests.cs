using System.Text.Json.Nodes;

namespace RtcGen.Cli.Tests.Schemas;

public sealed class OpenApiTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_catalogue_goes_to_standard_output()
    {
        var run = await _folder.RunAsync("openapi");

        var document = JsonNode.Parse(run.Out)!;
        Assert.Equal("3.1.0", (string?)document["openapi"]);
        Assert.True(document["paths"]!.AsObject().Count >= 173);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Own_files_become_a_document_in_the_language_and_format_asked_for()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("Starts a thing.", "{ en: Starts a thing., zh: 开始。 }", StringComparison.Ordinal));

        var run = await _folder.RunAsync("openapi", "StartThing.rtc.yaml", "-o", "out/api.yaml", "--language", "zh", "--title", "Mine");

        Assert.Equal(new(ExitCode.Success, string.Empty, string.Empty), run);
        var text = _folder.Read("out/api.yaml");
        Assert.StartsWith("openapi: '3.1.0'\ninfo: {title: Mine, version: '2024-01-01'}\n", text, StringComparison.Ordinal);
        Assert.Contains("summary: 开始。\n", text, StringComparison.Ordinal);
        Assert.Contains("url: https://rtc.volcengineapi.com", text.Replace("'", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_with_errors_are_no_document()
    {
        _folder.Write("StartThing.rtc.yaml", "action: StartThing");

        var run = await _folder.RunAsync("openapi", ".", "-o", "api.json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "api.json")));
    }

    public void Dispose() => _folder.Dispose();
}
