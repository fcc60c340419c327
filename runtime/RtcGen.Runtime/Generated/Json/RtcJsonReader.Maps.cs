using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Reads one value.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="json">A reader positioned before the value.</param>
/// <returns>The value; null when it cannot be read.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T RtcValueReader<out T>(ref RtcJsonReader json);

// Objects whose names are not described: what can be read of one is read, and the rest is kept.
public ref partial struct RtcJsonReader
{
    /// <summary>Reads an object whose names are not described, and whose values are strings, objects or lists.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="read">A function that reads one value.</param>
    /// <returns>The entries; null when there is no object.</returns>
    public IReadOnlyDictionary<string, T>? ReadMap<T>(RtcValueReader<T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return StartsMap(out var map) ? ReadEntries<T>(ref map, read) : Keep<IReadOnlyDictionary<string, T>>();
    }

    /// <summary>Reads an object whose names are not described, and whose values are numbers, booleans, points in time or any JSON.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="read">A function that reads one value.</param>
    /// <returns>The entries; null when there is no object.</returns>
    public IReadOnlyDictionary<string, T>? ReadValueMap<T>(RtcValueReader<T?> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!StartsMap(out var map))
        {
            return Keep<IReadOnlyDictionary<string, T>>();
        }

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextEntry(ref map))
        {
            if (read(ref this) is { } value)
            {
                entries[map.Key] = value;
                map.IsRead = true;
            }
        }

        return entries;
    }

    private Dictionary<string, T> ReadEntries<T>(ref Map map, RtcValueReader<T?> read)
        where T : class
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (NextEntry(ref map))
        {
            if (read(ref this) is { } value)
            {
                entries[map.Key] = value;
                map.IsRead = true;
            }
        }

        return entries;
    }

    private bool StartsMap(out Map map)
    {
        _json.Read();
        map = new() { Name = _name, Owner = _object, Key = string.Empty, IsRead = true };
        return _json.TokenType == JsonTokenType.StartObject;
    }

    // Ends the last entry, and moves to the next.
    private bool NextEntry(ref Map map)
    {
        if (!map.IsRead || map.Unread is { OtherMembers.Count: > 0 })
        {
            _json = map.Start;
            KeepEntry(ref map);
        }

        // A value that cannot be read is no member of the object that holds the map.
        _object = map.Unread is { OtherMembers.Count: 0 } clean ? clean : map.Unread = new();
        if (!NextName())
        {
            _object = map.Owner;
            _name = map.Name;
            KeepEntries(map.Odd);
            return false;
        }

        map.Start = _json;
        map.Key = Name();
        map.IsRead = false;
        return true;
    }

    // Adds the entry to the text of an object of them.
    private void KeepEntry(ref Map map)
    {
        _json.Read();
        NoteHidden();
        var isText = _isDeep && IsTooDeep();
        var value = ReadValue();
        var isFirst = map.Odd is null;
        map.Odd ??= new();
        map.Odd.Write(isFirst ? "{\""u8 : ",\""u8);
        map.Odd.Write(JsonEncodedText.Encode(map.Key).EncodedUtf8Bytes);
        map.Odd.Write("\":"u8);
        map.Odd.Write(isText ? AsText(value) : value);
    }

    private readonly void KeepEntries(ArrayBufferWriter<byte>? odd)
    {
        if (odd is null)
        {
            return;
        }

        if (_object is not { } owner)
        {
            throw new JsonException("Result is a map with values of another type.");
        }

        odd.Write("}"u8);
        owner.Keep(Name(), Parse(odd.WrittenSpan));
    }

    // A map that is being read.
    private ref struct Map
    {
        // The member that is the map, and the object that has it.
        public ReadOnlySpan<byte> Name;
        public RtcResult? Owner;

        // The current entry: where it starts, its key, and whether its value was read.
        public Utf8JsonReader Start;
        public string Key;
        public bool IsRead;

        // What could not be read of it, and the entries so far of which that is so.
        public UnreadValues? Unread;
        public ArrayBufferWriter<byte>? Odd;
    }

    private sealed class UnreadValues : RtcResult
    {
        protected internal override void ReadMember(ref RtcJsonReader json) => json.ReadUnknown();
    }
}
