using System.Text.Json;

namespace RtcGen.Cli;

/// <summary>The names of the profiles on this machine, for completion: whatever is wrong with the file, there are none.</summary>
internal static class ProfileNames
{
    public static IEnumerable<string> Find(CliContext cli)
    {
        var home = cli.Environment("HOME") ?? cli.Environment("USERPROFILE") ?? string.Empty;
        var path = cli.Environment("VOLCENGINE_CLI_CONFIG_FILE") ?? Path.Combine(home, ".volcengine", "config.json");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.TryGetProperty("profiles", out var profiles) && profiles.ValueKind == JsonValueKind.Object
                ? [.. profiles.EnumerateObject().Select(profile => profile.Name)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return [];
        }
    }
}
