using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RtcGen;

/// <summary>
/// Writes the JSON of a request or a response as a log may show it. What is known to be harmless is copied; anything
/// else is masked. When a value to be hidden is not found where it was noted, nothing is shown at all.
/// </summary>
internal ref struct RedactedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _to;
    private Utf8JsonReader _from;

    private SentSecrets _secrets = SentSecrets.None;

    private RedactedJson(ReadOnlySpan<byte> json)
    {
        _from = new(json);
        _to = new(_buffer, Options);
    }

    /// <summary>The body of a request that a schema describes.</summary>
    /// <returns>The text; null when it cannot be shown.</returns>
    public static string? OfRequest(ReadOnlySpan<byte> json, RedactedValues hidden)
    {
        if (hidden.HidesAll)
        {
            return null;
        }

        var copy = new RedactedJson(json);
        try
        {
            copy._from.Read();
            return copy.TryCopy(hidden, offset: 0) ? copy.Text() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            copy.Dispose();
        }
    }

    /// <summary>A response.</summary>
    /// <param name="json">The whole body.</param>
    /// <param name="resultStart">Where the <c>Result</c> stands that was read by a schema; 0 when the whole body was; negative when none was.</param>
    /// <param name="hidden">What is hidden in it, counted from there.</param>
    /// <param name="secrets">What the server may repeat.</param>
    /// <returns>The text; null when it cannot be shown.</returns>
    public static string? OfAnswer(ReadOnlySpan<byte> json, int resultStart, RedactedValues hidden, SentSecrets secrets)
    {
        var copy = new RedactedJson(json) { _secrets = secrets };
        try
        {
            return copy.TryCopyEnvelope(resultStart, hidden) ? copy.Text() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            copy.Dispose();
        }
    }

    public readonly void Dispose() => _to.Dispose();

    private readonly string Text()
    {
        _to.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private bool TryCopyEnvelope(int resultStart, RedactedValues hidden)
    {
        _from.Read();
        if (resultStart == 0)
        {
            return TryCopy(hidden, resultStart);
        }

        if (_from.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        _to.WriteStartObject();
        while (_from.Read() && _from.TokenType == JsonTokenType.PropertyName)
        {
            var isMetadata = _from.ValueTextEquals("ResponseMetadata"u8);
            CopyNameAndMove();
            if (_from.TokenStartIndex == resultStart)
            {
                if (!TryCopy(hidden, resultStart))
                {
                    return false;
                }
            }
            else if (isMetadata && _from.TokenType == JsonTokenType.StartObject)
            {
                CopyMetadata();
            }
            else
            {
                Mask();
            }
        }

        _to.WriteEndObject();
        return true;
    }

    private void CopyMetadata()
    {
        _to.WriteStartObject();
        while (_from.Read() && _from.TokenType == JsonTokenType.PropertyName)
        {
            var isError = _from.ValueTextEquals("Error"u8);
            var isKnown = IsAnyOf("RequestId"u8, "Action"u8, "Version"u8) || IsAnyOf("Service"u8, "Region"u8, default);
            CopyNameAndMove();
            if (isError && _from.TokenType == JsonTokenType.StartObject)
            {
                CopyError();
            }
            else
            {
                CopyScalar(isKnown);
            }
        }

        _to.WriteEndObject();
    }

    private void CopyError()
    {
        _to.WriteStartObject();
        while (_from.Read() && _from.TokenType == JsonTokenType.PropertyName)
        {
            var isKnown = IsAnyOf("Code"u8, "CodeN"u8, "Message"u8);
            CopyNameAndMove();
            CopyScalar(isKnown);
        }

        _to.WriteEndObject();
    }

    // Copies a value, without those within it that are hidden.
    private bool TryCopy(RedactedValues hidden, int offset)
    {
        hidden.Sort();
        var starts = hidden.Starts;
        var next = 0;
        var depth = _from.CurrentDepth;
        while (true)
        {
            var start = _from.TokenStartIndex - offset;
            if (next == starts.Length || start < starts[next])
            {
                CopyToken();
            }
            else if (start > starts[next] || !IsStartOfValue())
            {
                return false;
            }
            else
            {
                Mask();
                while (next < starts.Length && starts[next] < _from.BytesConsumed - offset)
                {
                    next++;
                }
            }

            if (_from.CurrentDepth == depth && _from.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                break;
            }

            _from.Read();
        }

        return next == starts.Length;
    }

    private readonly bool IsStartOfValue() =>
        _from.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.None);

    private readonly bool IsAnyOf(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third) =>
        _from.ValueTextEquals(first) || _from.ValueTextEquals(second) || _from.ValueTextEquals(third);

    private void CopyNameAndMove()
    {
        _to.WritePropertyName(_secrets.RemoveFrom(_from.GetString()!));
        _from.Read();
    }

    private void CopyScalar(bool isKnown)
    {
        if (isKnown && _from.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            CopyToken();
        }
        else
        {
            Mask();
        }
    }

    private void Mask()
    {
        _to.WriteStringValue("***"u8);
        _from.Skip();
    }

    private readonly void CopyToken()
    {
        switch (_from.TokenType)
        {
            case JsonTokenType.StartObject:
                _to.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                _to.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                _to.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                _to.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                _to.WritePropertyName(_secrets.RemoveFrom(_from.GetString()!));
                break;
            case JsonTokenType.String:
                _to.WriteStringValue(_secrets.RemoveFrom(_from.GetString()!));
                break;
            case JsonTokenType.Number when Encoding.UTF8.GetString(_from.ValueSpan) is var number && _secrets.RemoveFrom(number) != number:
                _to.WriteStringValue("***"u8);
                break;
            default:
                _to.WriteRawValue(_from.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}
