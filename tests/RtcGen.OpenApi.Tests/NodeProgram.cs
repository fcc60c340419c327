using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Tests;

namespace RtcGen.OpenApi.Tests;

/// <summary>Runs the scripts beside the tests.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");
    private static readonly SemaphoreSlim Running = new(1);

    /// <summary>Runs a script that prints an object on each line.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RunAsync(string script, params string[] arguments)
    {
        await Running.WaitAsync();
        try
        {
            var output = await NodeScripts.RunPinnedAsync("The validators of OpenAPI documents", Folder, [script, .. arguments]);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonObject>(line)!)];
        }
        finally
        {
            Running.Release();
        }
    }

    /// <summary>Writes a file for a script.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "documents")).FullName, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
