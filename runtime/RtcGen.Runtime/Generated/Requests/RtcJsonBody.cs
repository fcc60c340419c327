using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RtcGen;

/// <summary>
/// The body of a call by name. A string of JSON, its UTF-8 bytes, a <see cref="JsonNode"/> and a <see cref="JsonElement"/> convert to it by themselves;
/// an object is written by <see cref="Create"/>. Text is parsed when the request is created: text that is no JSON is refused then, and not quoted, as
/// it may contain secrets.
/// </summary>
public sealed class RtcJsonBody
{
    private readonly Func<JsonElement> _read;

    private RtcJsonBody(Func<JsonElement> read) => _read = read;

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object, as a string.</param>
    public static implicit operator RtcJsonBody?(string? json) => FromString(json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="utf8Json">A JSON object, in UTF-8.</param>
    public static implicit operator RtcJsonBody?(byte[]? utf8Json) => FromByteArray(utf8Json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="utf8Json">A JSON object, in UTF-8.</param>
    public static implicit operator RtcJsonBody(ReadOnlyMemory<byte> utf8Json) => FromReadOnlyMemory(utf8Json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object; undefined for an empty one.</param>
    public static implicit operator RtcJsonBody(JsonElement json) => FromJsonElement(json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object.</param>
    public static implicit operator RtcJsonBody?(JsonNode? json) => FromJsonNode(json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object, as a string.</param>
    /// <returns>The body; null for null.</returns>
    public static RtcJsonBody? FromString(string? json) => json is null ? null : new(() => Parse(Bytes(json)));

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="utf8Json">A JSON object, in UTF-8.</param>
    /// <returns>The body; null for null.</returns>
    public static RtcJsonBody? FromByteArray(byte[]? utf8Json) => utf8Json is null ? null : new(() => Parse(utf8Json));

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="utf8Json">A JSON object, in UTF-8.</param>
    /// <returns>The body.</returns>
    public static RtcJsonBody FromReadOnlyMemory(ReadOnlyMemory<byte> utf8Json) => new(() => Parse(utf8Json));

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object; undefined for an empty one.</param>
    /// <returns>The body.</returns>
    public static RtcJsonBody FromJsonElement(JsonElement json) => new(() => json);

    /// <summary>Creates a body from JSON.</summary>
    /// <param name="json">A JSON object.</param>
    /// <returns>The body; null for null.</returns>
    public static RtcJsonBody? FromJsonNode(JsonNode? json) => json is null ? null : new(() => Written(writer => json.WriteTo(writer)));

    /// <summary>Creates a body from an object, which System.Text.Json writes without reflection.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="typeInfo">The type's metadata, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The body.</returns>
    public static RtcJsonBody Create<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new(() => JsonSerializer.SerializeToElement(value, typeInfo));
    }

    /// <summary>Reads the JSON now.</summary>
    /// <exception cref="ArgumentException">It is no JSON, or not a JSON object.</exception>
    internal JsonElement Read()
    {
        var json = _read();
        return json.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined
            ? json
            : throw Refused($"The body must be a JSON object, but it is {json.ValueKind}.");
    }

    private static byte[] Bytes(string json)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(json);
        }
        catch (EncoderFallbackException e)
        {
            throw Refused(string.Create(CultureInfo.InvariantCulture, $"The body contains an unpaired surrogate as character {e.Index + 1}."));
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            // Its own message quotes a character of the text, and its path names.
            throw Refused(string.Create(
                CultureInfo.InvariantCulture, $"The body is no JSON of at most 64 levels: see line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}."));
        }
    }

    private static ArgumentException Refused(string message, string parameter = "body") => new(message, parameter);

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Parse(buffer.ToArray());
    }
}
