using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Tests;

namespace RtcGen.OpenApi.Tests;

/// <summary>Runs the scripts beside the tests.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Runs a script that prints an object on each line.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RunAsync(string script, params string[] arguments)
    {
        await Installing.WaitAsync();
        try
        {
            await NodeScripts.InstallAsync(static () => Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm"), Folder);
        }
        finally
        {
            Installing.Release();
        }

        var output = await NodeScripts.RunAsync(Find(OperatingSystem.IsWindows() ? "node.exe" : "node"), Folder, [script, .. arguments]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonObject>(line)!)];
    }

    /// <summary>Writes a file for a script.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "documents")).FullName, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static string Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{program} is not on the PATH. The validators of OpenAPI documents need Node.js 18 or later with npm (.ci/run installs it).");
}
