using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>One case of the vector files, as a request that arrived.</summary>
internal static class SigningVector
{
    public static JsonElement[] Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors", file)));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static ReceivedRequest Request(JsonElement vector, JsonElement profile, string? authorization = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (vector.TryGetProperty("host", out var host))
        {
            headers["Host"] = host.GetString()!;
        }

        foreach (var header in vector.GetProperty("headers").EnumerateObject())
        {
            headers[header.Name] = header.Value.GetString()!;
        }

        // What the signers of the wide profile send when the caller names no content type.
        headers.TryAdd("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        headers["X-Date"] = vector.Text("xDate");
        headers["Authorization"] = authorization ?? profile.Text("authorization");
        AddUnlessNull(headers, "X-Security-Token", vector, "sessionToken");
        AddUnlessNull(headers, "X-Content-Sha256", profile, "xContentSha256");
        return new ReceivedRequest
        {
            Method = vector.Text("method"),
            Path = vector.Text("path"),
            Query = [.. vector.GetProperty("query").EnumerateArray().Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetString()!))],
            Headers = headers,
            Body = Body(vector),
        };
    }

    private static void AddUnlessNull(Dictionary<string, string> headers, string name, JsonElement source, string property)
    {
        if (source.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String)
        {
            headers[name] = value.GetString()!;
        }
    }

    private static byte[] Body(JsonElement vector)
    {
        if (!vector.TryGetProperty("bodyRepeat", out var repeat))
        {
            return Encoding.UTF8.GetBytes(vector.Text("body"));
        }

        var all = new StringBuilder();
        return Encoding.UTF8.GetBytes(all.Insert(0, repeat.Text("unit"), repeat.GetProperty("count").GetInt32()).ToString());
    }
}
