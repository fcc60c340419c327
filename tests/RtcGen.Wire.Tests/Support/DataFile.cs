using System.Text.Json;

namespace RtcGen.Wire.Tests.Support;

/// <summary>Data that lies beside the tests.</summary>
internal static class DataFile
{
    public static IReadOnlyList<JsonElement> ReadList(string name) => [.. Read(name).EnumerateArray()];

    public static JsonElement Read(string name) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name)));

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string? TextOrNull(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
