using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>Reads the files of <c>tests/vectors</c>.</summary>
internal static class Vectors
{
    public static readonly IReadOnlyDictionary<string, JsonElement> Signing = Read("signing.json");

    public static readonly IReadOnlyDictionary<string, JsonElement> Transposed = Read("sigv4-transposed.json");

    public static readonly IReadOnlyDictionary<string, JsonElement> Presign = Read("presign.json");

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static RtcCredentials Credentials(this JsonElement vector) => new(
        vector.Text("accessKey"), vector.Text("secretKey"), vector.GetProperty("sessionToken").GetString());

    public static DateTimeOffset Instant(this JsonElement vector) => DateTimeOffset.ParseExact(
        vector.Text("xDate"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static List<KeyValuePair<string, string>> Query(this JsonElement vector) =>
        [.. vector.GetProperty("query").EnumerateArray().Select(pair => KeyValuePair.Create(pair[0].GetString()!, pair[1].GetString()!))];

    public static byte[] Body(this JsonElement vector)
    {
        if (!vector.TryGetProperty("bodyRepeat", out var repeat))
        {
            return Encoding.UTF8.GetBytes(vector.Text("body"));
        }

        return Encoding.UTF8.GetBytes(
            new StringBuilder().Insert(0, repeat.Text("unit"), repeat.GetProperty("count").GetInt32()).ToString());
    }

    private static Dictionary<string, JsonElement> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors", file)));
        return document.RootElement.Clone().EnumerateArray().ToDictionary(static vector => vector.Text("name"));
    }
}
