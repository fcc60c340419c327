using System.Net;
using System.Text.Json;

namespace RtcGen.Emulator.Tests;

/// <summary>What came back from the emulator.</summary>
internal sealed record TestAnswer(HttpResponseMessage Response, JsonElement Json)
{
    public HttpStatusCode Status => Response.StatusCode;

    public JsonElement Metadata => Json.GetProperty("ResponseMetadata");

    public string? Code => Metadata.TryGetProperty("Error", out var error) ? error.GetProperty(nameof(Code)).GetString() : null;

    public string Message => Metadata.GetProperty("Error").GetProperty(nameof(Message)).GetString()!;

    public int? CodeN =>
        Metadata.GetProperty("Error").TryGetProperty(nameof(CodeN), out var number) ? number.GetInt32() : null;

    public string? Result => Json.TryGetProperty(nameof(Result), out var result) ? result.GetString() : null;

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
