using System.Buffers.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The <c>Error</c> of a response, as JSON: what of it is shown is decided where it is shown.</summary>
internal readonly ref struct ResponseError
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>Gets a value indicating whether it has content. Null, empty strings, zeros and objects of such are no content.</summary>
    public bool HasContent { get; private init; }

    /// <summary>The code; empty when there is none.</summary>
    public ReadOnlySpan<byte> Code { get; private init; }

    /// <summary>The gateway's number; empty when there is none.</summary>
    public ReadOnlySpan<byte> CodeN { get; private init; }

    /// <summary>The words; all of the error when it has neither a code nor words.</summary>
    public ReadOnlySpan<byte> Message { get; private init; }

    /// <summary>The number, when it is one of 32 bits, as a JSON number or as a string.</summary>
    public int? Number =>
        Utf8Parser.TryParse(CodeN.Trim((byte)'"'), out int number, out var length) && length == CodeN.Trim((byte)'"').Length && length > 0 ? number : null;

    /// <summary>Creates the error of a response without an envelope.</summary>
    public static ResponseError Create(ReadOnlySpan<byte> code, ReadOnlySpan<byte> message) => new() { HasContent = true, Code = code, Message = message };

    /// <summary>Reads an error.</summary>
    /// <param name="value">The value of <c>Error</c>, whole.</param>
    public static ResponseError Read(ReadOnlySpan<byte> value)
    {
        var json = new Utf8JsonReader(value, Options);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return SaysSomething(value) ? new() { HasContent = true, Message = value } : default;
        }

        ReadOnlySpan<byte> code = default, number = default, message = default;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("Code"u8))
            {
                code = ReadValue(ref json, value);
            }
            else if (json.ValueTextEquals("CodeN"u8))
            {
                number = ReadValue(ref json, value);
            }
            else if (json.ValueTextEquals("Message"u8))
            {
                message = ReadValue(ref json, value);
            }
            else
            {
                json.Skip();
            }
        }

        return new()
        {
            HasContent = SaysSomething(value),
            Code = code,
            CodeN = number,
            Message = code.IsEmpty && message.IsEmpty ? value : message,
        };
    }

    // Empty for a value that says nothing.
    private static ReadOnlySpan<byte> ReadValue(scoped ref Utf8JsonReader json, ReadOnlySpan<byte> all)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        var value = all[start..(int)json.BytesConsumed];
        return SaysSomething(value) ? value : default;
    }

    private static bool SaysSomething(ReadOnlySpan<byte> value)
    {
        var json = new Utf8JsonReader(value, Options);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.True
                || (json.TokenType == JsonTokenType.String && json.ValueSpan.Length > 0)
                || (json.TokenType == JsonTokenType.Number && !(json.TryGetDouble(out var number) && number == 0)))
            {
                return true;
            }
        }

        return false;
    }
}
