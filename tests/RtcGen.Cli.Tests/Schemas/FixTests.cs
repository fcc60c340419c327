using System.Text;

namespace RtcGen.Cli.Tests.Schemas;

public sealed class FixTests : IDisposable
{
    private static readonly string Misspelt = TestFolder.Sound
        .Replace("whenInvalid: default", "whenInvald: defualt # a comment", StringComparison.Ordinal)
        .Replace("range: \"[1, 600]\"", "range: [1, 600]", StringComparison.Ordinal)
        .Replace("method: POST", "method: 'PSOT'", StringComparison.Ordinal)
        .Replace("format: id", "format: idd", StringComparison.Ordinal);

    private static readonly string Meant = TestFolder.Sound
        .Replace("whenInvalid: default", "whenInvalid: default # a comment", StringComparison.Ordinal)
        .Replace("method: POST", "method: 'POST'", StringComparison.Ordinal);

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Misspelt_keys_and_values_are_put_right_until_nothing_changes()
    {
        _folder.Write("StartThing.rtc.yaml", Misspelt);

        var run = await _folder.RunAsync("check", "--fix");

        Assert.Equal(Meant, _folder.Read("StartThing.rtc.yaml"));
        Assert.Equal(new(ExitCode.Success, string.Empty, "5 replacements in 1 file.\n1 file: 0 errors, 0 warnings.\n"), run);
        Assert.Equal(["StartThing.rtc.yaml"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_misspelt_member_that_makes_an_update_partial_is_put_right()
    {
        const string Task = "task: { family: thing, role: update, key: [AppId], after: StartThing, partial: @ }\nbody:\n  Partial: { type: boolean }\n";
        string Update(string partial) => TestFolder.Sound
            .Replace("StartThing", "UpdateThing", StringComparison.Ordinal)
            .Replace("body:\n", Task.Replace("@", partial, StringComparison.Ordinal), StringComparison.Ordinal);
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("body:\n", "task: { family: thing, role: start, key: [AppId] }\nbody:\n", StringComparison.Ordinal));
        _folder.Write("UpdateThing.rtc.yaml", Update("Partail"));

        var run = await _folder.RunAsync("check", "--fix");

        Assert.Equal((Update("Partial"), string.Empty, ExitCode.Success), (_folder.Read("UpdateThing.rtc.yaml"), run.Out, run.ExitCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_other_bytes_stay_as_they_are(bool hasMark)
    {
        var encoding = new UTF8Encoding(hasMark);
        var path = Path.Combine(_folder.Path, "StartThing.rtc.yaml");
        byte[] Bytes(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text.ReplaceLineEndings("\r\n").Replace("Starts a thing.", "开始 𠀀.\t", StringComparison.Ordinal))];
        await File.WriteAllBytesAsync(path, Bytes(Misspelt));

        var run = await _folder.RunAsync("check", "--fix");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(Bytes(Meant), await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_dry_run_shows_the_changes_and_makes_none()
    {
        _folder.Write("StartThing.rtc.yaml", Misspelt);

        var run = await _folder.RunAsync("check", "--fix", "--dry-run");

        Assert.Equal(Misspelt, _folder.Read("StartThing.rtc.yaml"));
        Assert.StartsWith("--- StartThing.rtc.yaml\n+++ StartThing.rtc.yaml\n@@ -1,13 +1,13 @@\n action: StartThing\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n-    range: [1, 600]\n+    range: \"[1, 600]\"\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n-    whenInvald: defualt # a comment\n+    whenInvalid: default # a comment\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_nothing_is_a_wrong_command_line()
    {
        _folder.Write("StartThing.rtc.yaml", Misspelt);

        Assert.Equal(ExitCode.Usage, (await _folder.RunAsync("check", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_stays_as_it_is()
    {
        var path = Path.Combine(_folder.Path, "StartThing.rtc.yaml");
        byte[] bytes = [.. Encoding.Latin1.GetBytes(Misspelt.Replace("thing", "thïng", StringComparison.Ordinal))];
        await File.WriteAllBytesAsync(path, bytes);

        var run = await _folder.RunAsync("check", "--fix");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path));
    }

    // Wherever the suggestion is the word that was there, fixing gives back the file.
    [Fact]
    public async Task Random_misspellings_of_the_catalogue_are_put_right()
    {
        var random = new Random(20261129);
        var catalogue = Path.Combine(AppContext.BaseDirectory, "catalogue", "rtc");
        var misspelt = new Dictionary<string, (string Original, string Word, string Written)>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(catalogue, "*.rtc.yaml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(catalogue, path);
            var original = await File.ReadAllTextAsync(path);
            var (text, word, written) = Misspelling.Of(original, random);
            _folder.Write(name, text);
            misspelt[name] = (original, word, written);
        }

        var items = System.Text.Json.Nodes.JsonNode.Parse((await _folder.RunAsync("check", "--format", "json")).Out)!.AsArray();
        var right = misspelt.Where(file => items.Any(item =>
            (string?)item!["file"] == file.Key.Replace(Path.DirectorySeparatorChar, '/')
            && (string?)item["fix"]?["written"] == file.Value.Written
            && (string?)item["fix"]?["meant"] == file.Value.Word)).ToList();
        await _folder.RunAsync("check", "--fix");

        Assert.True(right.Count > misspelt.Count * 3 / 4, $"{right.Count} of {misspelt.Count}");
        Assert.All(right, file => Assert.Equal(file.Value.Original, _folder.Read(file.Key)));
    }

    public void Dispose() => _folder.Dispose();
}
