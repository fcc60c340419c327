using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <content>Arrays.</content>
public sealed partial class RtcJsonWriter
{
    /// <summary>Writes an array of objects.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The objects, none of them null; or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<RtcObject>? values)
    {
        if (Collects(name, values is not null) || values is null)
        {
            return;
        }

        _json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            _json.WriteStartObject();
            WriteMembers(values[i] ?? throw NullItem(name, i));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no property.</param>
    /// <exception cref="ArgumentException">A string contains an unpaired surrogate.</exception>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (Collects(name, values is not null) || values is null)
        {
            return;
        }

        _json.WritePropertyName(name);
        Texts(name, values);
    }

    /// <summary>Writes an array of strings that must never be shown.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no property.</param>
    /// <exception cref="ArgumentException">A string contains an unpaired surrogate.</exception>
    public void WriteSecret(ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (!Collects(name, values is not null) && values is not null)
        {
            HiddenValue(name);
            Texts(name, values);
        }
    }

    /// <summary>Writes an array of integers.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The numbers, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<int>? values) =>
        Array(name, values, static (json, value) => json.WriteNumberValue(value));

    /// <summary>Writes an array of integers.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The numbers, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<long>? values) =>
        Array(name, values, static (json, value) => json.WriteNumberValue(value));

    /// <summary>Writes an array of numbers.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The numbers, or null for no property.</param>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<double>? values) =>
        Array(name, values, static (json, value) => json.WriteNumberValue(value));

    /// <summary>Writes an array of booleans.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The values, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<bool>? values) =>
        Array(name, values, static (json, value) => json.WriteBooleanValue(value));

    /// <summary>Writes an array of any JSON values. As they may contain secrets, they are not shown.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The values, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<JsonElement>? values)
    {
        if (!Collects(name, values is not null) && values is not null)
        {
            HiddenValue(name);
            if (values.Select((value, index) => WellFormedString.FindBroken(value, string.Create(CultureInfo.InvariantCulture, $"[{index}]"))).FirstOrDefault(static found => found is not null) is { } broken)
            {
                throw Broken(Encoding.UTF8.GetString(name) + broken);
            }

            Items(values, static (json, value) => value.WriteTo(json));
        }
    }

    /// <summary>Writes an array of numbers with named values.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The values, or null for no property.</param>
    public void WriteNumbers<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, Enum => Array(name, values, static (json, value) => json.WriteNumberValue(
            Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.As<T, long>(ref value) : Unsafe.As<T, int>(ref value)));

    private static ArgumentException NullItem(ReadOnlySpan<byte> name, int index) =>
        new($"{Encoding.UTF8.GetString(name)}[{index}] is null, which cannot be sent.", nameof(name));

    private void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        _json.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i] ?? throw NullItem(name, i);
            if (WellFormedString.IndexOfLoneSurrogate(value) >= 0)
            {
                throw new ArgumentException(
                    $"{Encoding.UTF8.GetString(name)}[{i}] contains an unpaired surrogate, which cannot be sent unchanged.", nameof(values));
            }

            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    private void Array<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (Collects(name, values is not null) || values is null)
        {
            return;
        }

        _json.WritePropertyName(name);
        Items(values, write);
    }

    private void Items<T>(IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        _json.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            write(_json, values[i]);
        }

        _json.WriteEndArray();
    }
}
