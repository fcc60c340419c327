using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The outer object of an answer: <c>ResponseMetadata</c> with its <c>Error</c>, and where <c>Result</c> stands.</summary>
internal ref struct ResponseEnvelope
{
    private ReadOnlySpan<byte> _body;

    /// <summary>Never null once read.</summary>
    public RtcResponseMetadata Metadata { get; private set; }

    public bool HasError { get; private set; }

    public string? Code { get; private set; }

    public int? CodeN { get; private set; }

    public string? Message { get; private set; }

    /// <summary>The JSON of <c>Result</c>; empty when absent.</summary>
    public ReadOnlySpan<byte> Result { get; private set; }

    /// <summary>Where it stands in the body.</summary>
    public int ResultStart { get; private set; }

    /// <summary>Reads an envelope.</summary>
    /// <exception cref="JsonException">The body is not a JSON object with <c>ResponseMetadata</c>, or is cut.</exception>
    public static ResponseEnvelope Read(ReadOnlySpan<byte> body, RtcAction action)
    {
        var envelope = new ResponseEnvelope { _body = body };
        var json = new Utf8JsonReader(body);
        RequireObject(ref json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("ResponseMetadata"u8))
            {
                json.Read();
                envelope.ReadMetadata(ref json, action);
            }
            else if (json.ValueTextEquals("Result"u8))
            {
                json.Read();
                envelope.ResultStart = (int)json.TokenStartIndex;
                json.Skip();
                envelope.Result = envelope._body[envelope.ResultStart..(int)json.BytesConsumed];
            }
            else
            {
                json.Skip();
            }
        }

        // What follows the object would make it something else than an envelope.
        while (json.Read())
        {
        }

        return envelope.Metadata is null ? throw new JsonException("The answer has no ResponseMetadata.") : envelope;
    }

    private static void RequireObject(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.None)
        {
            json.Read();
        }

        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is not a JSON object.");
        }
    }

    private static string? ReadText(ref Utf8JsonReader json, string? expected = null)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return expected is not null && json.ValueTextEquals(expected) ? expected : json.GetString();
        }

        json.Skip();
        return null;
    }

    // Words that are not UTF-8 shall not cost the code that stands beside them.
    private static string? ReadWords(ref Utf8JsonReader json)
    {
        try
        {
            return ReadText(ref json);
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    private void ReadMetadata(ref Utf8JsonReader json, RtcAction action)
    {
        RequireObject(ref json);
        string? requestId = null, name = null, version = null, service = null, region = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("RequestId"u8))
            {
                json.Read();
                requestId = ReadText(ref json);
            }
            else if (json.ValueTextEquals("Action"u8))
            {
                json.Read();
                name = ReadText(ref json, action.Name);
            }
            else if (json.ValueTextEquals("Version"u8))
            {
                json.Read();
                version = ReadText(ref json, action.Version);
            }
            else if (json.ValueTextEquals("Service"u8))
            {
                json.Read();
                service = ReadText(ref json, action.Service.Name);
            }
            else if (json.ValueTextEquals("Region"u8))
            {
                json.Read();
                region = ReadText(ref json, action.Service.DefaultRegion);
            }
            else if (json.ValueTextEquals("Error"u8))
            {
                json.Read();
                ReadError(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        Metadata = new RtcResponseMetadata
        {
            RequestId = requestId ?? string.Empty,
            Action = name,
            Version = version,
            Service = service,
            Region = region,
        };
    }

    private void ReadError(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            // Error: null is no error; Error: "text" is one.
            HasError = json.TokenType != JsonTokenType.Null;
            Message = ReadText(ref json);
            return;
        }

        HasError = true;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("Code"u8))
            {
                json.Read();
                Code = ReadText(ref json) is { Length: > 0 } code ? code : null;
            }
            else if (json.ValueTextEquals("Message"u8))
            {
                json.Read();
                Message = ReadWords(ref json);
            }
            else if (json.ValueTextEquals("CodeN"u8))
            {
                json.Read();
                CodeN = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : null;
                json.Skip();
            }
            else
            {
                json.Skip();
            }
        }
    }
}
