using System.Text.Json;

namespace RtcGen;

// Responses that are results themselves, and those whose members stand outside of Result.
internal ref partial struct ResponseEnvelope
{
    private static ReadOnlySpan<byte> Names => "ResponseMetadata request_id RequestId code Code errorcode message Message"u8;

    /// <summary>Gets the envelope with all of the response as the result.</summary>
    public readonly ResponseEnvelope WithWholeResponse() => new() { _body = _body, Metadata = Metadata, Result = _body, IsWholeResponse = true };

    /// <summary>Reads a response without an envelope; a gateway's error has one nevertheless.</summary>
    /// <param name="body">The body.</param>
    /// <param name="action">The action.</param>
    /// <param name="isSuccess">Whether the status is one of success.</param>
    /// <exception cref="JsonException">The body is no JSON, or is cut.</exception>
    public static ResponseEnvelope ReadBare(ReadOnlySpan<byte> body, RtcAction action, bool isSuccess)
    {
        var envelope = new ResponseEnvelope { _body = body, Result = body };
        ReadOnlySpan<byte> code = default, message = default;
        string? requestId = null;
        var json = new Utf8JsonReader(body, Options);
        json.Read();
        while (json.Read())
        {
            if (json.CurrentDepth != 1 || json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            (int Member, int Start) next = default;
            var member = MemberNames.Find(Names, json.ValueSpan, ref next);
            json.Read();
            switch (member)
            {
                case 0 when json.TokenType == JsonTokenType.StartObject:
                    envelope.ReadMetadata(ref json, action);
                    break;
                case 1 or 2:
                    requestId = ReadText(ref json);
                    break;
                case 3 or 4 or 5 when json.TokenType is JsonTokenType.String or JsonTokenType.Number:
                    code = body[(int)json.TokenStartIndex..(int)json.BytesConsumed];
                    break;
                case 6 or 7 when json.TokenType is JsonTokenType.String or JsonTokenType.Number:
                    message = body[(int)json.TokenStartIndex..(int)json.BytesConsumed];
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        envelope.Metadata ??= new() { RequestId = requestId is null ? string.Empty : LogSanitizer.Short(requestId), Called = action };
        if (!isSuccess && !envelope.Error.HasContent)
        {
            envelope.Error = ResponseError.Create(code, code.IsEmpty && message.IsEmpty ? body : message);
        }

        return envelope;
    }
}
