using System.Text.Json;
using RtcGen.Tests;

namespace RtcGen.Cli.Tests.Schemas;

/// <summary>An editor knows the language of a schema file, wherever that is: the YAML language server is asked as an editor asks it.</summary>
public sealed class EditorTests : IDisposable
{
    private const string File = "rtc/2024-01-01/StartThing.rtc.yaml";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Keys_are_completed_and_explained_and_unknown_ones_are_found()
    {
        await WriteAsync();

        var shown = await AskAsync();

        Assert.Contains(Strings(shown, "diagnostics"), message => message.EndsWith("Property rnge is not allowed.", StringComparison.Ordinal));
        Assert.Superset(new HashSet<string> { "whenInvalid", "requiredWhen", "multipleOf" }, Strings(shown, "completions").ToHashSet());
        Assert.DoesNotContain("action", Strings(shown, "completions"));
        Assert.Contains("Numbers: the allowed values", shown.GetProperty("hover").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.md")]
    [InlineData("services.zh-CN.md")]
    public async Task The_documented_setting_does_the_same_for_a_file_without_the_line(string document)
    {
        await WriteAsync();
        _folder.Write(File, _folder.Read(File).Split('\n', 2)[1]);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "obj"));
        System.IO.File.Move(Path.Combine(_folder.Path, "rtc/2024-01-01/rtcgen.schema.json"), Path.Combine(_folder.Path, "obj/rtcgen.schema.json"));
        var text = await System.IO.File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "documents", document));
        var setting = text.Split("```json\n")[1].Split('\n')[0];

        Assert.Empty(Strings(await AskAsync(), "completions"));
        Assert.Contains("whenInvalid", Strings(await AskAsync(setting), "completions"));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Strings(JsonElement shown, string name) => shown.GetProperty(name).EnumerateArray().Select(each => each.GetString()!);

    // One key that is unknown, one that is half written, and one that somebody points at.
    private async Task WriteAsync()
    {
        await _folder.RunAsync("new", "StartThing", "--api-version", "2024-01-01", "-o", "rtc/2024-01-01");
        var text = _folder.Read(File);
        var range = text.IndexOf("    range: ", StringComparison.Ordinal);
        _folder.Write(File, $"{text[..range]}    rnge: 4\n    # complete: whe\n    whe\n    # hover: range\n{text[range..]}");
    }

    private async Task<JsonElement> AskAsync(string settings = "{}")
    {
        var scripts = Path.Combine(AppContext.BaseDirectory, "node");
        var output = await NodeScripts.RunPinnedAsync("The tests of the YAML language server", scripts, "editor.mjs", Path.Combine(_folder.Path, File), _folder.Path, settings);
        return JsonDocument.Parse(output).RootElement;
    }
}
