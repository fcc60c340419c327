using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Small pieces of the console's JSON.</summary>
internal static class ConsoleJson
{
    // A person reads no more of a body; the page need not hold it.
    private const int MostCharacters = 64 * 1024;

    /// <summary>A string of a request, empty when it is absent.</summary>
    public static string Text(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    /// <summary>The same, null when it is absent or empty.</summary>
    public static string? OptionalText(this JsonElement body, string name) => body.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A number of a request; null when it is absent.</summary>
    public static double? OptionalNumber(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>A whole number of a request; null when it is absent.</summary>
    /// <exception cref="FormatException">The number has a fraction, or is too large.</exception>
    public static int? OptionalInteger(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    /// <summary>Names and values, all of them strings.</summary>
    public static Dictionary<string, string> Texts(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToDictionary(static pair => pair.Name, static pair => pair.Value.GetString() ?? string.Empty, StringComparer.Ordinal)
            : [];

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    public static void WriteLocalized(this Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("zh", text.Chinese ?? text.English);
        json.WriteEndObject();
    }

    public static void WriteOptional(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A text, or the beginning of a long one.</summary>
    public static string Cut(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), "…");
}
