using System.Text.Json;

namespace RtcGen;

/// <summary>The body of a response that is no envelope of the service: a page, the JSON of a gateway, plain text, or a part of an envelope.</summary>
internal readonly ref struct UnexpectedBody(HttpResponseMessage response, ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body.Trim(" \r\n\t"u8);

    /// <summary>Gets a value indicating whether it is an object without its end; what is no object at all was no response of the service.</summary>
    public bool IsCut
    {
        get
        {
            if (_body is not [(byte)'{', ..])
            {
                return _body.IsEmpty;
            }

            try
            {
                var json = new Utf8JsonReader(_body, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = int.MaxValue }));
                while (json.Read())
                {
                }

                return json.CurrentDepth > 0 || json.BytesConsumed == 0 || json.TokenType != JsonTokenType.EndObject;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }

    private bool IsPacked => CompressedBody.Describe(response) is not null;

    private bool IsPage => _body is [(byte)'<', ..] || response.Content.Headers.ContentType?.MediaType == "text/html";

    private bool IsJson => _body is [(byte)'{' or (byte)'[', ..];

    /// <summary>What it is instead.</summary>
    public string Describe(SentSecrets secrets, bool hasEnvelope) =>
        _body.IsEmpty ? "the body is empty"
        : CompressedBody.Describe(response) is { } packed ? ServerText.Format(packed, secrets)
        : IsPage ? "the body is a page of markup, as a gateway or proxy sends, not a response of the service"
        : hasEnvelope ? "the body is not a complete JSON envelope with ResponseMetadata"
        : "the body is not complete JSON";

    /// <summary>What it says, as it may be shown; null for nothing. The JSON of a success may hold what nobody is to see: then only what is named as words is shown.</summary>
    public string? Words(SentSecrets secrets) =>
        _body.IsEmpty || IsPacked ? null
        : IsPage ? ServerText.OfPage(_body, secrets)
        : IsJson && response.IsSuccessStatusCode ? (IsCut ? null : GatewayMessage.Find(_body, secrets))
        : ServerText.OfBody(_body, secrets);
}
