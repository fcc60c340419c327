using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>The outer object of a response: <c>ResponseMetadata</c> with its <c>Error</c>, and where <c>Result</c> stands.</summary>
internal ref partial struct ResponseEnvelope
{
    // What is not described is only passed over, at whatever depth.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    // A usual one has 200 bytes.
    private const int LongestMetadata = 1024;

    private ReadOnlySpan<byte> _body;

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Gets the response metadata; set by Read.</summary>
    public RtcResponseMetadata Metadata { get; private set; }

    /// <summary>The error; without content when the response has none, or an empty one.</summary>
    public ResponseError Error { get; private set; }

    /// <summary>The JSON of <c>Result</c>; empty when absent.</summary>
    public ReadOnlySpan<byte> Result { get; private set; }

    /// <summary>Where it stands in the body.</summary>
    public int ResultStart { get; private set; }

    /// <summary>Whether other members stand beside it, which may be those of the result.</summary>
    public bool HasMembersBeside { get; private set; }

    /// <summary>Whether the members of the result are those beside <c>Result</c> as well.</summary>
    public bool IsWholeResponse { get; private init; }

    /// <summary>Whether the result is all that is left of the body and was not looked at.</summary>
    public bool IsResultUnread { get; private set; }

    /// <summary>Reads an envelope.</summary>
    /// <param name="body">The body.</param>
    /// <param name="action">The action.</param>
    /// <param name="leavesResult">Whether to stop at the result, so that it is gone through only once; <see cref="TryEnd"/> reads what follows it.</param>
    /// <exception cref="JsonException">The body is not a JSON object with <c>ResponseMetadata</c>, or is cut.</exception>
    public static ResponseEnvelope Read(ReadOnlySpan<byte> body, RtcAction action, bool leavesResult)
    {
        var envelope = new ResponseEnvelope { _body = body };
        var json = new Utf8JsonReader(body, Options);
        json.Read();
        ThrowIfNotObject(ref json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("ResponseMetadata"u8))
            {
                json.Read();
                envelope.ReadMetadata(ref json, action);
            }
            else if (json.ValueTextEquals("Result"u8))
            {
                if (leavesResult && !envelope.Error.HasContent && !envelope.HasMembersBeside)
                {
                    envelope.LeaveResult((int)json.BytesConsumed);
                    return envelope;
                }

                envelope.Result = envelope.ReadValue(ref json);
                envelope.ResultStart = (int)json.BytesConsumed - envelope.Result.Length;
            }
            else if (json.ValueTextEquals("Error"u8))
            {
                envelope.ReadError(ref json);
            }
            else
            {
                envelope.HasMembersBeside = true;
                json.Skip();
            }
        }

        // What follows the object would make it something else than an envelope.
        while (json.Read())
        {
        }

        return envelope.Metadata is null ? throw new JsonException("The response has no ResponseMetadata.") : envelope;
    }

    /// <summary>Reads what follows a result that was left, when that is no more than the metadata.</summary>
    /// <param name="length">How long the result is.</param>
    /// <param name="action">The action.</param>
    /// <returns>Whether the envelope is whole; false when it has to be read again, as something in it is unusual.</returns>
    public bool TryEnd(int length, RtcAction action)
    {
        var rest = Result[length..].Trim(Blanks);
        if (rest.SequenceEqual("}"u8))
        {
            return Metadata is not null;
        }

        if (Metadata is not null || rest.IsEmpty || rest[0] != ',' || rest.Length > LongestMetadata)
        {
            return false;
        }

        // With a brace in place of its comma it is an object by itself.
        Span<byte> end = stackalloc byte[rest.Length];
        rest.CopyTo(end);
        end[0] = (byte)'{';
        try
        {
            var read = Read(end, action, leavesResult: false);
            Metadata = read.Metadata;
            return !read.Error.HasContent && read.Result.IsEmpty && !read.HasMembersBeside;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void LeaveResult(int start)
    {
        Result = _body[start..].TrimStart(Blanks);
        ResultStart = _body.Length - Result.Length;
        IsResultUnread = true;
    }

    private static void ThrowIfNotObject(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The response is not a JSON object.");
        }
    }

    // A text that is not well-formed shall not cost the response in which it stands.
    private static string? ReadText(ref Utf8JsonReader json, string? expected = null)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            json.Skip();
            return null;
        }

        if (expected is not null && json.ValueTextEquals(expected))
        {
            return expected;
        }

        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    private static bool TryReadText(scoped ref Utf8JsonReader json, ReadOnlySpan<byte> property, string? expected, ref string? text)
    {
        if (!json.ValueTextEquals(property))
        {
            return false;
        }

        json.Read();
        text = ReadText(ref json, expected);
        return true;
    }

    private void ReadMetadata(scoped ref Utf8JsonReader json, RtcAction action)
    {
        ThrowIfNotObject(ref json);
        string? requestId = null, name = null, version = null, service = null, region = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (TryReadText(ref json, "RequestId"u8, expected: null, ref requestId)
                || TryReadText(ref json, "Action"u8, action.Name, ref name)
                || TryReadText(ref json, "Version"u8, action.Version, ref version)
                || TryReadText(ref json, "Service"u8, action.Service.Name, ref service)
                || TryReadText(ref json, "Region"u8, action.Service.DefaultRegion, ref region))
            {
                continue;
            }

            if (json.ValueTextEquals("Error"u8))
            {
                ReadError(ref json);
            }
            else
            {
                json.Skip();
            }
        }

        Metadata = new RtcResponseMetadata
        {
            RequestId = requestId is null ? string.Empty : LogSanitizer.Short(requestId),
            Action = name,
            Version = version,
            Service = service,
            Region = region,
            Called = action,
        };
    }

    // The first error with content counts: one that stands beside it and says nothing does not undo it.
    private void ReadError(scoped ref Utf8JsonReader json)
    {
        var value = ReadValue(ref json);
        if (!Error.HasContent)
        {
            Error = ResponseError.Read(value);
        }
    }

    private readonly ReadOnlySpan<byte> ReadValue(scoped ref Utf8JsonReader json)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return _body[start..(int)json.BytesConsumed];
    }
}
