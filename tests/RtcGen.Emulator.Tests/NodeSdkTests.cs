using System.Diagnostics;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>The official Node SDK, which signs on its own and other headers than we do, against the emulator.</summary>
public sealed class NodeSdkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    [NodeFact]
    public async Task The_official_Node_SDK_is_let_in_and_its_call_takes_effect()
    {
        await InstallAsync();
        await using var emulator = await TestCall.StartAsync();
        var good = await CallAsync(emulator, EmulatorCredential.Default.SecretKey);
        Assert.Equal("ok", good.GetProperty("Result").GetString());
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        Assert.Equal("5", task.Settings["ImageConfig.Interval"]);

        var bad = await CallAsync(emulator, "another secret");
        Assert.Equal("SignatureDoesNotMatch", bad.GetProperty("ResponseMetadata").GetProperty("Error").GetProperty("Code").GetString());
    }

    private static async Task InstallAsync()
    {
        // npm writes the inner lock file last; one older than the pinned list belongs to another list.
        var pinned = Path.Combine(Folder, "package-lock.json");
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(pinned))
        {
            await RunAsync(NodeFactAttribute.Npm!, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static async Task<JsonElement> CallAsync(RtcEmulator emulator, string secretKey)
    {
        var output = await RunAsync(
            "node", "call.mjs", emulator.Endpoint.Authority, EmulatorCredential.Default.AccessKey, secretKey, TestCall.GoodBody);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The emulator is on this machine: no proxy may come between.
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }
}
