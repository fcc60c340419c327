using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

// Points in time.
public ref partial struct RtcJsonReader
{
    /// <summary>
    /// Reads a point in time in RFC 3339, with whatever offset. What is finer than the 100 ns of .NET is cut off.
    /// </summary>
    /// <returns>The time; null when there is none, or a string that is no such time.</returns>
    public DateTimeOffset? ReadDateTime()
    {
        _json.Read();
        return TryDateTime(out var value) ? value : Keep<DateTimeOffset?>();
    }

    /// <summary>Reads an array of points in time.</summary>
    /// <returns>The times; null when there is no array.</returns>
    public IReadOnlyList<DateTimeOffset>? ReadDateTimeList() => List(static (ref RtcJsonReader reader) =>
        reader.TryDateTime(out var value) ? (true, value) : default);

    private readonly bool TryDateTime(out DateTimeOffset value)
    {
        value = default;
        if (_json.TokenType != JsonTokenType.String)
        {
            return false;
        }

        // Some servers escape the plus sign.
        return _json.ValueIsEscaped
            ? TryString(out var text) && Rfc3339.TryRead(Encoding.UTF8.GetBytes(text), out value)
            : Rfc3339.TryRead(_json.ValueSpan, out value);
    }
}
