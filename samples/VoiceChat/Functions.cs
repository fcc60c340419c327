using System.Text.Json;

namespace RtcGen.Samples.VoiceChat;

/// <summary>What the model may call. Its arguments are JSON from a model: they can have any form.</summary>
internal static class Functions
{
    public static string Call(string name, string arguments)
    {
        // A model that gets an answer goes on talking; one that gets none waits. So each fault is an answer too.
        if (name != "get_weather")
        {
            return "There is no such function.";
        }

        try
        {
            using var json = JsonDocument.Parse(arguments);
            return json.RootElement.TryGetProperty("city", out var city) && city.ValueKind == JsonValueKind.String
                ? $"Sunny in {city.GetString()}, 21 degrees."
                : "Which city?";
        }
        catch (JsonException)
        {
            return "Which city?";
        }
    }
}
