using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>
/// Reads the JSON of a response. A value that does not have the described type is kept as it is, in
/// <see cref="RtcResult.OtherMembers"/>: the documentation is not always right about what the server sends. Of a list that holds such a
/// value the others are read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RtcJsonReader
{
    // What is described nests a few levels deep. A type that holds itself would otherwise go as deep as the server likes.
    private const int MaxDescribedDepth = 64;

    // What is not described is kept at any depth. .NET takes the time of the square of the depth for it, so that from here on only its text is kept.
    private const int MaxKeptDepth = 256;

    private static readonly JsonReaderOptions Usual = new() { MaxDepth = MaxKeptDepth };
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _json;
    private readonly RedactedValues? _hidden;
    private RtcResult? _object;
    private ReadOnlySpan<byte> _name;
    private bool _isStatusWord;

    // The names that the object has, where the next one is looked for, and those of an object with members that are read once all its names are known.
    private ReadOnlySpan<byte> _names;
    private (int Member, int Start) _next;
    private ReadOnlySpan<byte> _putOff;

    // The member that is meant by a name that none has; -1 while names are looked for as they are.
    private int _meant = -1;

    private readonly bool _isDeep;

    // Whether the object is a whole response, and its Result once that is passed: the members of both are those of the result.
    private readonly bool _isResponse;
    private Utf8JsonReader _inner;

    /// <param name="json">The JSON.</param>
    /// <param name="hidden">Collects where the values are that must not be shown; null when nothing is shown.</param>
    /// <param name="isDeep">Whether the JSON is deeper than usual: a deeper value is kept as a string that contains its JSON.</param>
    /// <param name="isResponse">Whether the JSON is a whole response that is read as its result.</param>
    internal RtcJsonReader(ReadOnlySpan<byte> json, RedactedValues? hidden = null, bool isDeep = false, bool isResponse = false)
    {
        _text = json;
        _json = new Utf8JsonReader(json, isDeep ? AnyDepth : Usual);
        _hidden = hidden;
        _isDeep = isDeep;
        _isResponse = isResponse;
    }

    /// <summary>
    /// Finds the member to read. Where none has just the name that was sent, that of another one, or one in another case, counts, once it is
    /// sure that nothing has the member's own.
    /// </summary>
    /// <param name="names">The names in ASCII with a blank between them, other names of a member behind it after bars; the same list for all members of an object.</param>
    /// <returns>The member's place among the names, counted from 0; -1 when it is none of them.</returns>
    public int FindMember(ReadOnlySpan<byte> names)
    {
        _names = names;
        if (_meant < 0)
        {
            return MemberNames.Find(names, _name, ref _next);
        }

        var meant = _meant;
        _meant = -1;
        return meant;
    }

    /// <summary>Gets a value indicating whether the whole result should have been a status word and is something else. The call succeeded nevertheless.</summary>
    internal bool IsOddStatusWord { get; private set; }

    /// <summary>Gets how long the value is that was read; 0 when none was, or not all of it.</summary>
    internal readonly int ValueLength => _json.CurrentDepth == 0 ? (int)_json.BytesConsumed : 0;

    /// <summary>Reads a string. A number in its place is read as it is written.</summary>
    /// <returns>The string; null when there is none, or one that is not well-formed Unicode.</returns>
    public string? ReadString()
    {
        _json.Read();
        return TryText(out var value) ? value : Keep<string>();
    }

    /// <summary>Reads a whole result that is only a word which confirms that the call succeeded, as a response without an error does.</summary>
    /// <returns>The word; null when there is none, or something else in its place.</returns>
    public string? ReadStatus()
    {
        _isStatusWord = true;
        return ReadString();
    }

    /// <summary>Reads a string that must never be shown.</summary>
    /// <returns>The string; null when there is none.</returns>
    public string? ReadSecret()
    {
        var value = ReadString();
        if (value is not null)
        {
            NoteHidden();
        }

        return value;
    }

    /// <summary>Reads a 32-bit integer, or a string that contains one.</summary>
    /// <returns>The number; null when there is none.</returns>
    public int? ReadInt32()
    {
        _json.Read();
        return TryInt32(out var value) ? value : Keep<int?>();
    }

    /// <summary>Reads a 64-bit integer, or a string that contains one.</summary>
    /// <returns>The number; null when there is none.</returns>
    public long? ReadInt64()
    {
        _json.Read();
        return TryInt64(out var value) ? value : Keep<long?>();
    }

    /// <summary>Reads a number, or a string that contains one.</summary>
    /// <returns>The number; null when there is none.</returns>
    public double? ReadDouble()
    {
        _json.Read();
        return TryDouble(out var value) ? value : Keep<double?>();
    }

    /// <summary>Reads true or false, or a string that contains one.</summary>
    /// <returns>The value; null when there is none.</returns>
    public bool? ReadBoolean()
    {
        _json.Read();
        return TryBoolean(out var value) ? value : Keep<bool?>();
    }

    /// <summary>Reads a number with named values. A number without a name stays that number.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <returns>The value; null when there is none.</returns>
    public T? ReadEnum<T>()
        where T : struct, Enum
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            return ReadInt64() is { } large ? Unsafe.As<long, T>(ref large) : null;
        }

        return ReadInt32() is { } small ? Unsafe.As<int, T>(ref small) : null;
    }

    /// <summary>Reads any JSON value. As it may contain secrets, it is not shown.</summary>
    /// <returns>The value; null when there is none.</returns>
    public JsonElement? ReadJson()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.Null ? null : Undescribed();
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The object; null when there is none.</returns>
    public T? ReadObject<T>()
        where T : RtcResult, new()
    {
        _json.Read();
        return IsDescribedObject ? Members<T>() : Keep<T>();
    }

    /// <summary>Keeps a property that the schema does not describe, unless the name of a described one differs only in case.</summary>
    public void ReadUnknown()
    {
        if (MemberNames.FindMeant(_names, _name, out _) >= 0)
        {
            PutOff();
        }
        else
        {
            KeepUnknown();
        }
    }

    private readonly bool IsDescribedObject => _json.TokenType == JsonTokenType.StartObject && _json.CurrentDepth <= MaxDescribedDepth;

    private readonly string Name() => Encoding.UTF8.GetString(_name);

    // Moves to the next member of an object and its name, escapes spelt out.
    private bool NextName()
    {
        do
        {
            if ((!_json.Read() || _json.TokenType != JsonTokenType.PropertyName) && !(_isResponse && MovesToResult()))
            {
                return false;
            }

            _name = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(UnescapedName()) : _json.ValueSpan;
        }
        while (_isResponse && SkipsMember());
        return true;
    }

    // A name that is not well-formed Unicode stays as it is written.
    private readonly string UnescapedName()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(_json.ValueSpan);
        }
    }

    private T Members<T>()
        where T : RtcResult, new()
    {
        var start = _json;
        var (outer, outerNext) = (_object, _next);
        var outerPutOff = _putOff;
        var result = new T();
        (_object, _next) = (result, default);
        _names = default;
        _putOff = default;
        while (NextName())
        {
            result.ReadMember(ref this);
        }

        if (_putOff.Length > 0)
        {
            ReadPutOff(start, result);
        }

        (_object, _next) = (outer, outerNext);
        _putOff = outerPutOff;
        return result;
    }
}
