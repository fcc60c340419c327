using System.Text.Json;

namespace RtcGen;

/// <summary>Reads what a server sent as JSON. Nothing in it can be relied on.</summary>
internal static class ResponseJson
{
    /// <summary>Parses a body; null when it is not JSON.</summary>
    public static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gets a property; undefined when it is absent, or there is no object.</summary>
    public static JsonElement GetProperty(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) ? property : default;

    /// <summary>Gets a string; null when it is absent, or something else.</summary>
    public static string? GetString(JsonElement element, string name) => GetString(GetProperty(element, name));

    /// <summary>Gets a string; null when it is something else, or contains an unpaired surrogate or invalid UTF-8.</summary>
    public static string? GetString(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
