using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>Writes calls for the page. What is secret is masked in the call already.</summary>
internal static class CallJson
{
    // A person looks at no more of what is wrong with a long list.
    private const int MostAdjustments = 200;

    // Names that a client made up may be long.
    private const int MostNameCharacters = 200;

    /// <summary>A line of the list.</summary>
    public static void WriteSummary(Utf8JsonWriter json, long number, EmulatorCall call)
    {
        json.WriteStartObject();
        WriteFacts(json, number, call);
        json.WriteString("signed", call.Signature.Status.ToString());
        json.WriteOptional("failed", call.Failure?.Kind.ToString());
        json.WriteEndObject();
    }

    /// <summary>All there is to see of a call.</summary>
    public static void Write(Utf8JsonWriter json, long number, EmulatorCall call)
    {
        json.WriteStartObject();
        WriteFacts(json, number, call);
        json.WriteString("requestId", call.RequestId);
        json.WriteOptional("message", call.ErrorMessage is { } message ? ConsoleJson.Cut(message) : null);
        json.WriteOptional("failed", call.Failure?.Kind.ToString());
        WriteAdjustments(json, call.Adjustments);
        WriteRequest(json, call.Request);
        json.WriteString("response", ConsoleJson.Cut(call.ResponseBody));
        WriteSignature(json, call.Signature);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, long number, EmulatorCall call)
    {
        json.WriteNumber("number", number);
        json.WriteString("at", call.ReceivedAt);
        json.WriteOptional("service", Short(call.Service));
        json.WriteOptional("action", Short(call.Action));
        json.WriteOptional("version", Short(call.Version));
        json.WriteNumber("status", call.HttpStatus);
        json.WriteOptional("code", Short(call.ErrorCode));
        json.WriteNumber("adjusted", call.Adjustments.Count);
    }

    private static void WriteAdjustments(Utf8JsonWriter json, IReadOnlyList<Adjustment> adjustments)
    {
        json.WriteStartArray("adjustments");
        foreach (var adjustment in adjustments.Take(MostAdjustments))
        {
            json.WriteStartObject();
            json.WriteString("path", adjustment.Path);
            json.WriteString("given", ConsoleJson.Cut(adjustment.Given));
            json.WriteOptional("used", adjustment.Used);
            json.WriteString("why", adjustment.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRequest(Utf8JsonWriter json, EmulatorRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("target", ConsoleJson.Cut(request.Target));
        json.WriteTexts("headers", request.Headers);
        json.WriteString("body", ConsoleJson.Cut(request.Body));
        json.WriteEndObject();
    }

    private static void WriteSignature(Utf8JsonWriter json, SignatureVerdict signature)
    {
        json.WriteStartObject("signature");
        json.WriteString("status", signature.Status.ToString());
        json.WriteOptional("accessKey", signature.AccessKey);
        json.WriteOptional("region", signature.Region);
        json.WriteOptional("reason", signature.Reason);
        json.WriteOptional("server", signature.ServerCanonicalRequest is { } server ? ConsoleJson.Cut(server) : null);
        json.WriteOptional("client", signature.ClientCanonicalRequest is { } client ? ConsoleJson.Cut(client) : null);
        json.WriteOptional("toSign", signature.ServerStringToSign);
        json.WriteStartArray("findings");
        foreach (var finding in signature.Findings)
        {
            json.WriteStartObject();
            json.WriteString("en", finding.English);
            json.WriteString("zh", finding.Chinese);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Short(string? name) => name is { Length: > MostNameCharacters } ? name[..MostNameCharacters] + "…" : name;
}
