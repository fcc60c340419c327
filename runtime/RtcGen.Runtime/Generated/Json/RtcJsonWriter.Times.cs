namespace RtcGen.Generated;

/// <content>Points in time.</content>
public sealed partial class RtcJsonWriter
{
    /// <summary>Writes a point in time, as RFC 3339 with the offset that it has.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The time, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (!Collects(name, value is not null) && value is { } time)
        {
            Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
            _json.WriteString(name, text[..Rfc3339.Write(time, text)]);
        }
    }

    /// <summary>Writes an array of points in time, as RFC 3339 with the offsets that they have.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The times, or null for no property.</param>
    public void WriteProperty(ReadOnlySpan<byte> name, IReadOnlyList<DateTimeOffset>? values) => Array(name, values, static (json, value) =>
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        json.WriteStringValue(text[..Rfc3339.Write(value, text)]);
    });
}
