using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Writes the JSON body of a request. A property that is null is not written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RtcJsonWriter : IDisposable
{
    // Chinese text is sent as it is, not as \u escapes: the body is data, never part of a page.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> _buffer;
    private readonly Utf8JsonWriter _json;

    internal RtcJsonWriter()
    {
        _buffer = new(512);
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>Where the values stand that must not be shown.</summary>
    internal RedactedValues Hidden { get; } = new();

    internal int Capacity => _buffer.Capacity;

    internal ReadOnlyMemory<byte> WrittenMemory => _buffer.WrittenMemory;

    internal ReadOnlySpan<byte> WrittenSpan => _buffer.WrittenSpan;

    /// <summary>Writes a string.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string, or null for no property.</param>
    /// <exception cref="ArgumentException">The string contains an unpaired surrogate.</exception>
    public void WriteProperty(ReadOnlySpan<byte> name, string? value)
    {
        if (!Collects(name, value is not null) && value is not null)
        {
            ThrowIfIllFormed(name, value);
            _json.WriteString(name, value);
        }
    }

    /// <summary>Writes a string that must never be shown.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string, or null for no property.</param>
    /// <exception cref="ArgumentException">The string contains an unpaired surrogate.</exception>
    public void WriteSecret(ReadOnlySpan<byte> name, string? value)
    {
        if (!Collects(name, value is not null) && value is not null)
        {
            ThrowIfIllFormed(name, value);
            HiddenValue(name);
            _json.WriteStringValue(value);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, int? value)
    {
        if (!Collects(name, value is not null) && value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, long? value)
    {
        if (!Collects(name, value is not null) && value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number, or null for no property.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number.</exception>
    public void WriteProperty(ReadOnlySpan<byte> name, double? value)
    {
        if (!Collects(name, value is not null) && value is { } number)
        {
            _json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The value, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, bool? value)
    {
        if (!Collects(name, value is not null) && value is { } flag)
        {
            _json.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes an object.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The object, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, RtcObject? value)
    {
        if (!Collects(name, value is not null) && value is not null)
        {
            _json.WriteStartObject(name);
            WriteMembers(value);
            _json.WriteEndObject();
        }
    }

    /// <summary>Writes any JSON value. As it may contain secrets, it is not shown.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The value, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (!Collects(name, value is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) }) && value is { ValueKind: not JsonValueKind.Undefined } json)
        {
            HiddenValue(name);
            WriteJson(json, name);
        }
    }

    /// <summary>Writes a null, where that clears the server's value.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="isNull">Whether the property is to be cleared.</param>
    public void WriteNull(ReadOnlySpan<byte> name, bool isNull)
    {
        if (!Collects(name, isSet: false) && isNull)
        {
            _json.WriteNull(name);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _json?.Dispose();

    /// <summary>Writes a property that no schema describes.</summary>
    internal void WriteMember(JsonProperty member)
    {
        if (_names is not null)
        {
            _names.Add(member.Name);
            return;
        }

        Hidden.HideAll();
        _json.WritePropertyName(member.Name);
        NoteHidden();
        member.Value.WriteTo(_json);
    }

    internal static ArgumentException Broken(string path) =>
        new($"{path} contains an unpaired surrogate, or no UTF-8, which cannot be sent unchanged.", nameof(path));

    internal void WriteBody(RtcObject request)
    {
        _json.WriteStartObject();
        if (request.IsInQuery)
        {
            request.Write(this);
        }
        else
        {
            WriteMembers(request);
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    internal void Clear()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        Hidden.Clear();
    }

    private static void ThrowIfIllFormed(ReadOnlySpan<byte> name, string value)
    {
        if (WellFormedString.IndexOfLoneSurrogate(value) >= 0)
        {
            throw new ArgumentException(
                $"{Encoding.UTF8.GetString(name)} contains an unpaired surrogate, which cannot be sent unchanged.", nameof(value));
        }
    }

    private void WriteJson(JsonElement json, ReadOnlySpan<byte> name)
    {
        try
        {
            json.WriteTo(_json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw WellFormedString.FindBroken(json, Encoding.UTF8.GetString(name)) is { } broken ? Broken(broken) : e;
        }
    }

    private void HiddenValue(ReadOnlySpan<byte> name)
    {
        _json.WritePropertyName(name);
        NoteHidden();
    }

    // The next value starts here: nothing is indented.
    private void NoteHidden() => Hidden.Add(_json.BytesCommitted + _json.BytesPending);
}
