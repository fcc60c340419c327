using System.ComponentModel;
using System.Text;

namespace RtcGen.Generated;

/// <summary>Writes one entry of a map.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="json">The writer of the body.</param>
/// <param name="name">The entry's key.</param>
/// <param name="value">Its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void RtcMapEntryWriter<in T>(RtcJsonWriter json, ReadOnlySpan<byte> name, T value);

/// <content>Maps, and tokens.</content>
public sealed partial class RtcJsonWriter
{
    /// <summary>Writes an idempotency token.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The token; null or empty for a new one.</param>
    /// <exception cref="ArgumentException">The token contains an unpaired surrogate.</exception>
    public void WriteToken(ReadOnlySpan<byte> name, string? value)
    {
        if (!Collects(name, !string.IsNullOrEmpty(value)))
        {
            WriteProperty(name, string.IsNullOrEmpty(value) ? Guid.NewGuid().ToString() : value);
        }
    }

    /// <summary>Writes an object whose names are the caller's.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The entries, none of them null; or null for no property.</param>
    /// <param name="write">A function that writes one entry.</param>
    /// <exception cref="ArgumentException">A value cannot be sent, or a key contains an unpaired surrogate.</exception>
    public void WriteMap<T>(ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? value, RtcMapEntryWriter<T> write)
    {
        if (Collects(name, value is not null) || value is null)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(write);
        _json.WriteStartObject(name);
        foreach (var (key, entry) in value)
        {
            if (WellFormedString.IndexOfLoneSurrogate(key) >= 0)
            {
                throw EntryFault(name, key, "has an unpaired surrogate in its key, which cannot be sent unchanged");
            }

            var before = _json.BytesCommitted + _json.BytesPending;
            write(this, Encoding.UTF8.GetBytes(key), entry);
            if (_json.BytesCommitted + _json.BytesPending == before)
            {
                throw EntryFault(name, key, "is null, which cannot be sent");
            }
        }

        _json.WriteEndObject();
    }

    private static ArgumentException EntryFault(ReadOnlySpan<byte> name, string key, string complaint) =>
        new($"{Encoding.UTF8.GetString(name)}[{DisplayValue.Format(key)}] {complaint}.", nameof(name));
}
