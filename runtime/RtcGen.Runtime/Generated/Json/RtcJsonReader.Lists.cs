using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RtcGen.Generated;

// Lists: what can be read of one is read, and the rest is kept.
public ref partial struct RtcJsonReader
{
    private delegate (bool IsOfType, T Value) ItemReader<T>(ref RtcJsonReader reader);

    /// <summary>Reads an array of objects.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <returns>The objects; null when there is no array.</returns>
    public IReadOnlyList<T>? ReadObjectList<T>()
        where T : RtcResult, new() => List(static (ref RtcJsonReader reader) =>
            reader.IsDescribedObject ? (true, reader.Members<T>()) : default);

    /// <summary>Reads an array of strings.</summary>
    /// <returns>The strings; null when there is no array.</returns>
    public IReadOnlyList<string>? ReadStringList() => List(static (ref RtcJsonReader reader) =>
        reader.TryText(out var value) ? (true, value) : default);

    /// <summary>Reads an array of strings that must never be shown.</summary>
    /// <returns>The strings; null when there is no array.</returns>
    public IReadOnlyList<string>? ReadSecretList() => List(static (ref RtcJsonReader reader) =>
    {
        reader.NoteHidden();
        return reader.TryText(out var value) ? (true, value) : default;
    });

    /// <summary>Reads an array of 32-bit integers.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<int>? ReadInt32List() => List(static (ref RtcJsonReader reader) =>
        reader.TryInt32(out var value) ? (true, value) : default);

    /// <summary>Reads an array of 64-bit integers.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<long>? ReadInt64List() => List(static (ref RtcJsonReader reader) =>
        reader.TryInt64(out var value) ? (true, value) : default);

    /// <summary>Reads an array of numbers.</summary>
    /// <returns>The numbers; null when there is no array.</returns>
    public IReadOnlyList<double>? ReadDoubleList() => List(static (ref RtcJsonReader reader) =>
        reader.TryDouble(out var value) ? (true, value) : default);

    /// <summary>Reads an array of booleans.</summary>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<bool>? ReadBooleanList() => List(static (ref RtcJsonReader reader) =>
        reader.TryBoolean(out var value) ? (true, value) : default);

    /// <summary>Reads an array of numbers with named values.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<T>? ReadEnumList<T>()
        where T : struct, Enum => List(static (ref RtcJsonReader reader) =>
            reader.TryInt64(out var value) && FromNumber<T>(value) is { } named ? (true, named) : default);

    /// <summary>Reads an array of any JSON values. As they may contain secrets, they are not shown.</summary>
    /// <returns>The values; null when there is no array.</returns>
    public IReadOnlyList<JsonElement>? ReadJsonList() => List(static (ref RtcJsonReader reader) => (true, reader.Undescribed()));

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

    private IReadOnlyList<T>? List<T>(ItemReader<T> read)
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return Keep<IReadOnlyList<T>>();
        }

        // Reading an object moves to the names of its own members.
        var name = _name;
        List<T>? items = null;
        ArrayBufferWriter<byte>? odd = null;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            var (isOfType, item) = read(ref this);
            if (isOfType)
            {
                (items ??= []).Add(item);
            }
            else
            {
                KeepItem(ref odd);
            }
        }

        _name = name;
        if (odd is not null)
        {
            KeepItems(odd);
        }

        return items ?? (IReadOnlyList<T>)[];
    }

    // Adds the item to the text of a list of them.
    private void KeepItem(ref ArrayBufferWriter<byte>? odd)
    {
        NoteHidden();
        var isText = _isDeep && IsTooDeep();
        var item = ReadValue();
        var isFirst = odd is null;
        odd ??= new();
        odd.Write(isFirst ? "["u8 : ","u8);
        odd.Write(isText ? AsText(item) : item);
    }

    private readonly void KeepItems(ArrayBufferWriter<byte> odd)
    {
        if (_object is not { } owner)
        {
            throw new JsonException("Result is a list with items of another type.");
        }

        odd.Write("]"u8);
        owner.Keep(Name(), Parse(odd.WrittenSpan));
    }
}
