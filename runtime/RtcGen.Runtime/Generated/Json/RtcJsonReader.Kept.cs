using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

// What is not as described is kept.
public ref partial struct RtcJsonReader
{
    private readonly void NoteHidden() => _hidden?.Add(_json.TokenStartIndex);

    private JsonElement Undescribed()
    {
        NoteHidden();
        return _isDeep && IsTooDeep() ? Parse(AsText(ReadValue())) : JsonElement.ParseValue(ref _json);
    }

    private readonly bool IsTooDeep()
    {
        var inside = _json;
        var depth = inside.CurrentDepth;
        if (inside.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return false;
        }

        while (inside.Read() && inside.CurrentDepth > depth)
        {
            if (inside.CurrentDepth - depth > MaxKeptDepth)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> ReadValue()
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return _text[start..(int)_json.BytesConsumed];
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        return JsonElement.ParseValue(ref reader);
    }

    // JSON as a string of JSON.
    private static byte[] AsText(ReadOnlySpan<byte> json) => [.. "\""u8, .. JsonEncodedText.Encode(Encoding.UTF8.GetString(json)).EncodedUtf8Bytes, .. "\""u8];

    /// <summary>Keeps a value that does not have the described type; the property itself is then null.</summary>
    /// <exception cref="JsonException">The value is the whole result, and not empty either.</exception>
    private T? Keep<T>()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        var value = Undescribed();
        if (_object is { } owner)
        {
            owner.Keep(Name(), value);
        }
        else if (_isStatusWord)
        {
            IsOddStatusWord = true;
        }
        else if (value.GetRawText() is not ("\"\"" or "{}"))
        {
            throw new JsonException($"Result is {value.ValueKind}.");
        }

        return default;
    }
}
