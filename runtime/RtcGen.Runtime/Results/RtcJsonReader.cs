using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>
/// Reads the JSON of an answer. A value of another type than described is kept as it is, in
/// <see cref="RtcResult.OtherMembers"/>: the documentation is not always right about what the server sends.
/// </summary>
public ref struct RtcJsonReader
{
    private Utf8JsonReader _json;
    private readonly HiddenValues? _hidden;
    private RtcResult? _object;
    private ReadOnlySpan<byte> _name;

    // A name with escapes in it, spelt out.
    private string? _nameText;

    /// <param name="json">The text.</param>
    /// <param name="hidden">Is told where the values stand that must not be shown; null when nothing is.</param>
    internal RtcJsonReader(ReadOnlySpan<byte> json, HiddenValues? hidden = null)
    {
        _json = new Utf8JsonReader(json);
        _hidden = hidden;
    }

    /// <summary>Whether the member has a name. Case does not count: the documentation's own examples differ in it.</summary>
    /// <param name="name">The name, in ASCII.</param>
    /// <returns>True when it has.</returns>
    public readonly bool Is(ReadOnlySpan<byte> name) =>
        _nameText is null ? Ascii.EqualsIgnoreCase(_name, name) : Ascii.EqualsIgnoreCase(name, _nameText);

    /// <summary>Reads a text.</summary>
    /// <returns>The text; null when there is none.</returns>
    public string? String()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.String ? _json.GetString() : Keep<string>();
    }

    /// <summary>Reads a text that must never be shown.</summary>
    /// <returns>The text; null when there is none.</returns>
    public string? Secret()
    {
        var value = String();
        if (value is not null)
        {
            NoteHidden();
        }

        return value;
    }

    /// <summary>Reads a whole number of 32 bits.</summary>
    /// <returns>The number; null when there is none.</returns>
    public int? Int32()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var value) ? value : Keep<int?>();
    }

    /// <summary>Reads a whole number of 64 bits.</summary>
    /// <returns>The number; null when there is none.</returns>
    public long? Int64()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var value) ? value : Keep<long?>();
    }

    /// <summary>Reads a number.</summary>
    /// <returns>The number; null when there is none.</returns>
    public double? Double()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var value) ? value : Keep<double?>();
    }

    /// <summary>Reads true or false.</summary>
    /// <returns>The value; null when there is none.</returns>
    public bool? Boolean()
    {
        _json.Read();
        return _json.TokenType is JsonTokenType.True or JsonTokenType.False ? _json.GetBoolean() : Keep<bool?>();
    }

    /// <summary>Reads a number with named values. A number without a name stays that number.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <returns>The value; null when there is none.</returns>
    public T? Enum<T>()
        where T : struct, Enum
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            return Int64() is { } large ? Unsafe.As<long, T>(ref large) : null;
        }

        return Int32() is { } small ? Unsafe.As<int, T>(ref small) : null;
    }

    /// <summary>Reads any JSON value. As nobody knows what it holds, it is not shown.</summary>
    /// <returns>The value; null when there is none.</returns>
    public JsonElement? Json()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Null ? null : Undescribed();
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object; null when there is none.</returns>
    public T? Object<T>()
        where T : RtcResult, new()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.StartObject ? Members<T>() : Keep<T>();
    }

    /// <summary>Reads an array of objects.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <returns>The objects; null when there is no array.</returns>
    public IReadOnlyList<T>? Objects<T>()
        where T : RtcResult, new() => List(static (ref RtcJsonReader reader) =>
            reader._json.TokenType == JsonTokenType.StartObject ? (true, reader.Members<T>()) : default);

    /// <summary>Reads an array of texts.</summary>
    /// <returns>The texts; null when there is no array.</returns>
    public IReadOnlyList<string>? Strings() => List(static (ref RtcJsonReader reader) =>
        reader._json.TokenType == JsonTokenType.String ? (true, reader._json.GetString()!) : default);

    /// <summary>Reads an array of texts that must never be shown.</summary>
    /// <returns>The texts; null when there is no array.</returns>
    public IReadOnlyList<string>? Secrets() => List(static (ref RtcJsonReader reader) =>
    {
        reader.NoteHidden();
        return reader._json.TokenType == JsonTokenType.String ? (true, reader._json.GetString()!) : default;
    });

    /// <summary>Reads an array of whole numbers of 32 bits.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<int>? Int32s() => List(static (ref RtcJsonReader reader) =>
        reader._json.TokenType == JsonTokenType.Number && reader._json.TryGetInt32(out var value) ? (true, value) : default);

    /// <summary>Reads an array of whole numbers of 64 bits.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<long>? Int64s() => List(static (ref RtcJsonReader reader) =>
        reader._json.TokenType == JsonTokenType.Number && reader._json.TryGetInt64(out var value) ? (true, value) : default);

    /// <summary>Reads an array of numbers.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<double>? Doubles() => List(static (ref RtcJsonReader reader) =>
        reader._json.TokenType == JsonTokenType.Number && reader._json.TryGetDouble(out var value) ? (true, value) : default);

    /// <summary>Reads an array of booleans.</summary>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<bool>? Booleans() => List(static (ref RtcJsonReader reader) =>
        reader._json.TokenType is JsonTokenType.True or JsonTokenType.False ? (true, reader._json.GetBoolean()) : default);

    /// <summary>Reads an array of numbers with named values.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<T>? Enums<T>()
        where T : struct, Enum => List(static (ref RtcJsonReader reader) =>
            reader._json.TokenType == JsonTokenType.Number && reader._json.TryGetInt64(out var value) && FromNumber<T>(value) is { } named ? (true, named) : default);

    /// <summary>Reads an array of any JSON values. As nobody knows what they hold, they are not shown.</summary>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<JsonElement>? Jsons() => List(static (ref RtcJsonReader reader) => (true, reader.Undescribed()));

    /// <summary>Keeps a member that has no description.</summary>
    public void Other()
    {
        _json.Read();
        _object!.Keep(Name(), Undescribed());
    }

    private static T? FromNumber<T>(long value)
        where T : struct, Enum
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            return Unsafe.As<long, T>(ref value);
        }

        var small = (int)value;
        return small == value ? Unsafe.As<int, T>(ref small) : null;
    }

    private readonly void NoteHidden() => _hidden?.Add(_json.TokenStartIndex);

    private JsonElement Undescribed()
    {
        NoteHidden();
        return JsonElement.ParseValue(ref _json);
    }

    private readonly string Name() => _nameText ?? Encoding.UTF8.GetString(_name);

    private T Members<T>()
        where T : RtcResult, new()
    {
        var outer = _object;
        var result = new T();
        _object = result;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            _name = _json.ValueSpan;
            _nameText = _json.ValueIsEscaped ? _json.GetString() : null;
            result.ReadMember(ref this);
        }

        _object = outer;
        return result;
    }

    private delegate (bool IsOfType, T Value) ItemReader<T>(ref RtcJsonReader reader);

    // One item of another type, and the whole array is kept as it is.
    private IReadOnlyList<T>? List<T>(ItemReader<T> read)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return Keep<IReadOnlyList<T>>();
        }

        var start = this;
        var items = new List<T>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            var (isOfType, item) = read(ref this);
            if (!isOfType)
            {
                this = start;
                return Keep<IReadOnlyList<T>>();
            }

            items.Add(item);
        }

        return items;
    }

    /// <summary>Keeps the value that has another type than described; the member itself is then null.</summary>
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
        else if (value.GetRawText() is not ("\"\"" or "{}"))
        {
            throw new JsonException($"Result is {value.ValueKind}.");
        }

        return default;
    }
}
