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

    private const string EnglishHead = """
        # The vendor's SDKs against the emulator

        [中文](emulator-peers.zh-CN.md)

        What Volcengine's own Node SDKs sign and what the emulator responds, as the test `NodeSdkTests` runs them; `tests/peers.sh`
        writes this page anew. "Signed" is the list of headers that the request names, and for a signed URL that list in brackets and the
        list of parameters. "Strict" is the response with `RtcEmulatorOptions.Strict`.

        What is rejected without `Strict` is not what was signed: a wrong secret key; a header of two values, which `openapi` signs joined
        and sends as two headers; and a parameter without a name, which `openapi` sends and does not sign. What the service itself
        does with the last two is not known.

        | SDK | call | signed | response | strict |
        | --- | --- | --- | --- | --- |

        """;

    private const string ChineseHead = """
        # 官方 SDK 与模拟器

        [English](emulator-peers.md)

        测试 `NodeSdkTests` 用火山引擎官方 Node SDK 调用模拟器，本页列出 SDK 签名的内容和模拟器的响应，由 `tests/peers.sh` 生成。“签名内容”是请求中列出的签名请求头；
        对于签名 URL，方括号中是该列表，其后是签名参数的列表。“严格”是设置 `RtcEmulatorOptions.Strict` 时的响应。

        未设置 `Strict` 时被拒绝的，都是实际发送的内容与签名的内容不一致：Secret Access Key 错误；同一请求头有两个值，`openapi` 合并后签名，却分成两个请求头发送；
        参数没有名称，`openapi` 发送但不签名。对后两种情况，服务端如何处理不得而知。

        | SDK | 调用 | 签名内容 | 响应 | 严格 |
        | --- | --- | --- | --- | --- |

        """;

    [NodeFact]
    public async Task The_vendors_Node_SDKs_are_answered_as_the_documentation_shows()
    {
        var plain = await CallAsync(strict: false);
        var strict = await CallAsync(strict: true);
        await AssertUpToDateAsync("emulator-peers.md", Print(plain.Zip(strict), EnglishHead));
        await AssertUpToDateAsync("emulator-peers.zh-CN.md", Print(plain.Zip(strict), ChineseHead));
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
        var output = await NodeScripts.RunPinnedAsync(
            "The comparisons with the vendor's Node SDKs",
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

    private static async Task AssertUpToDateAsync(string file, string table)
    {
        var path = Path.Combine(Repository(), "docs", file);
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, table);
        }

        Assert.Equal(table, (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"));
    }

    private static string Print(IEnumerable<(JsonElement Plain, JsonElement Strict)> results, string head)
    {
        var text = new StringBuilder(head.ReplaceLineEndings("\n"));
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
