using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>A request as it may be shown: without session tokens, and without what the schema calls secret.</summary>
internal sealed class MaskedRequest(ReceivedRequest request, ActionSchema? action, RequestMembers members) : IRequestText
{
    private const string Mask = "***";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public string Target
    {
        get
        {
            var query = request.Target.IndexOf('?', StringComparison.Ordinal);
            return query < 0 ? request.Target : request.Target[..(query + 1)] + MaskPairs(request.Target[(query + 1)..], inBody: false);
        }
    }

    public IReadOnlyDictionary<string, string> Headers => request.Headers.ToDictionary(
        header => header.Key,
        header => header.Key.Equals(SignatureParameters.SecurityToken, StringComparison.OrdinalIgnoreCase) ? Mask : header.Value,
        StringComparer.OrdinalIgnoreCase);

    public string Body
    {
        get
        {
            var text = Encoding.UTF8.GetString(request.Body.Span);
            return action is null || request.Body.IsEmpty || !members.GetMembers(action).Any(PairNames.HoldsSecret) ? text
                : action.Encoding == BodyEncoding.Form ? MaskPairs(text, inBody: true)
                : MaskJson(action);
        }
    }

    public int RetainedBytes
    {
        get
        {
            var characters = 2 * request.Target.Length;
            foreach (var (name, value) in request.Headers)
            {
                characters += name.Length + value.Length;
            }

            return (sizeof(char) * characters) + (64 * request.Headers.Count);
        }
    }

    private string MaskPairs(string text, bool inBody) => string.Join('&', text.Split('&').Select(pair =>
    {
        var name = QueryText.ParsePairs(pair) is [var (decoded, _)] ? decoded : string.Empty;
        var isSecret = name == SignatureParameters.SecurityToken || (action is not null && members.IsSecret(action, name, inBody));
        return isSecret ? pair[..(pair.IndexOf('=', StringComparison.Ordinal) + 1)] + Mask : pair;
    }));

    private string MaskJson(ActionSchema known)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, body.RootElement, members.GetMembers(known));
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Where a secret stands in it cannot be said.
            return Mask;
        }
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, IEnumerable<FieldSchema> fields)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
            return;
        }

        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            json.WritePropertyName(member.Name);
            var field = fields.FirstOrDefault(known => BodyMembers.HasSameLetters(known.Name, member.Name));
            Write(json, member.Value, field);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, FieldSchema? field)
    {
        if (field is { Secret: true } && value.ValueKind != JsonValueKind.Null)
        {
            json.WriteStringValue(Mask);
        }
        else if (field?.Items is { } item && value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var one in value.EnumerateArray())
            {
                Write(json, one, item);
            }

            json.WriteEndArray();
        }
        else if (field?.Items is { } entry && value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var one in value.EnumerateObject())
            {
                json.WritePropertyName(one.Name);
                Write(json, one.Value, entry);
            }

            json.WriteEndObject();
        }
        else
        {
            Write(json, value, field?.Fields ?? []);
        }
    }
}
