namespace RtcGen.Client.Tests;

/// <summary>Reads answers whatever their status.</summary>
internal static class AnyAnswer
{
    public static async Task<string> GetStringOfAnyAsync(this HttpClient http, Uri address)
    {
        using var response = await http.GetAsync(address);
        return await response.Content.ReadAsStringAsync();
    }
}
