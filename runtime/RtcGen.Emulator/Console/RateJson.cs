using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>The rates in use.</summary>
internal static class RateJson
{
    // The fullest ones; a test may name thousands of applications.
    private const int MostRates = 100;

    public static void Write(Utf8JsonWriter json, RateTable? rates)
    {
        json.WriteStartArray("rates");
        foreach (var use in (rates?.Uses ?? []).OrderByDescending(static use => (double)use.Calls / use.Limit.Calls).Take(MostRates))
        {
            json.WriteStartObject();
            json.WriteString("name", use.Identity.Name);
            json.WriteOptional("app", use.Identity.App);
            json.WriteNumber("calls", use.Calls);
            json.WriteNumber("limit", use.Limit.Calls);
            json.WriteNumber("seconds", use.Limit.Period.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
