using System.Text;
using System.Text.Json;
using RtcGen.Tests;

namespace RtcGen.Emulator.Tests;

/// <summary>
/// The vendor's Node SDKs, which sign on their own and each in another way, against the emulator. What they send and are
/// answered is kept in docs/emulator-peers.md; tests/peers.sh writes it anew.
/// </summary>
public sealed class NodeSdkTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    private static readonly EmulatorCredential Temporary = new("temporary", "temporary-secret", "session/token+with=signs==");

    [NodeFact]
    public async Task The_vendors_Node_SDKs_are_answered_as_the_documentation_shows()
    {
        await NodeScripts.InstallAsync(static () => NodeFactAttribute.Npm!, Folder);
        var plain = await CallAsync(strict: false);
        var strict = await CallAsync(strict: true);
        var table = Print(plain.Zip(strict));

        var path = Path.Combine(Repository(), "docs", "emulator-peers.md");
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, table);
        }

        Assert.Equal(table, (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"));
        Assert.Equal(["header with two values", "parameter without a name", "wrong secret key"], RefusedBySignature(plain));
    }

    private static IEnumerable<string> RefusedBySignature(IEnumerable<JsonElement> results) => results
        .Where(result => result.Text("answer") != "ok")
        .Select(result => $"{result.Text("way").Split(", ")[1]}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static async Task<JsonElement[]> CallAsync(bool strict)
    {
        await using var emulator = await TestCall.StartAsync(
            new RtcEmulatorOptions { Strict = strict, Credentials = [EmulatorCredential.Default, Temporary] });
        var output = await NodeScripts.RunAsync(
            "node",
            Folder,
            "peers.mjs",
            emulator.Endpoint.Authority,
            EmulatorCredential.Default.AccessKey,
            EmulatorCredential.Default.SecretKey,
            Temporary.AccessKey,
            Temporary.SecretKey,
            Temporary.SessionToken!,
            TestCall.GoodBody);
        using var document = JsonDocument.Parse(output);
        JsonElement[] results = [.. document.RootElement.Clone().EnumerateArray()];

        Assert.Equal(results.Select(Answer), emulator.Calls.Select(call => call.ErrorCode ?? "ok"));
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        Assert.Equal("5", task.Settings["ImageConfig.Interval"]);
        return results;
    }

    private static string Answer(JsonElement result) => result.Text("answer");

    private static string Print(IEnumerable<(JsonElement Plain, JsonElement Strict)> results)
    {
        var text = new StringBuilder("""
            # The vendor's SDKs against the emulator

            What Volcengine's own Node SDKs sign and what the emulator responds, as the test `NodeSdkTests` runs them; `tests/peers.sh`
            writes this page anew. "Signed" is the list of headers that the request names, and for a signed URL that list in brackets and the
            list of parameters. "Strict" is the response with `RtcEmulatorOptions.Strict`.

            What is rejected without `Strict` is not what was signed: a wrong secret key; a header of two values, which `openapi` signs joined
            and sends as two headers; and a parameter without a name, which `openapi` sends and does not sign. What the service itself
            does with the last two is not known.

            | SDK | call | signed | response | strict |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (plain, strict) in results)
        {
            text.Append('|');
            text.AppendJoin('|', new[] { plain.Text("peer"), plain.Text("way"), plain.Text("signed"), Answer(plain), Answer(strict) }.Select(cell => $" {cell} "));
            text.Append("|\n");
        }

        return text.ToString();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
