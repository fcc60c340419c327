using System.Text.Json;
using RtcGen.Reference;

namespace RtcGen.Emulator;

/// <summary>A request of an action for the page: as C#, and as a signed command for curl that the emulator accepts.</summary>
internal static class RequestExample
{
    /// <exception cref="ArgumentException">The members are not an object.</exception>
    public static void Write(Utf8JsonWriter json, ActionReference reference, JsonElement members, string host, RtcEmulatorOptions options)
    {
        var request = reference.WriteRequest(members);
        json.WriteStartObject();
        json.WriteString("csharp", reference.WriteCSharp(members));
        json.WriteOptional("body", request.ContentType == "application/json" ? reference.WriteRequest(members, isIndented: true).Body : request.Body);
        json.WriteString("query", request.QueryText);

        // A session token would have to be shown; a temporary key alone therefore signs nothing here.
        var credential = reference.Schema.Signed ? options.Credentials.FirstOrDefault(static one => one.SessionToken is null) : null;
        json.WriteBoolean("isSigned", credential is not null);
        var headers = credential is null ? [] : RequestSigner.Sign(request, reference.Schema.Service, host, credential, options.TimeProvider.GetUtcNow());
        if (request.ContentType is { } type)
        {
            headers = [new("Content-Type", type), .. headers];
        }

        json.WriteString("curl", CurlCommand.Format(request.Method, new Uri($"http://{host}/?{request.QueryText}"), headers, request.Body));
        json.WriteEndObject();
    }
}
