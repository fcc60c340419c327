using System.Globalization;

namespace RtcGen;

/// <summary>Points in time as they stand in requests and results, in RFC 3339 and whatever the culture.</summary>
internal static class Rfc3339
{
    /// <summary>The maximum number of bytes that <see cref="Write"/> needs.</summary>
    public const int MaxLength = 33;

    // The point goes with the fraction, which is written only where there is one.
    private const string Form = "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";

    private const int LengthToSeconds = 19;

    /// <summary>The time with its own offset.</summary>
    public static string Format(DateTimeOffset time) => time.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Writes the time with its own offset.</summary>
    /// <returns>The number of bytes.</returns>
    public static int Write(DateTimeOffset time, Span<byte> text) =>
        time.TryFormat(text, out var written, Form, CultureInfo.InvariantCulture) ? written : throw new ArgumentException("The buffer is too short.", nameof(text));

    /// <summary>
    /// Reads a whole string. Of a fraction, what is finer than the 100 ns of .NET is cut off. False for what .NET has no time for, such as a leap
    /// second or an offset of more than 14 hours.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        return text.Length > LengthToSeconds
            && TryReadSeconds(text[..LengthToSeconds], out var seconds)
            && TryReadFraction(text[LengthToSeconds..], out var fraction, out var rest)
            && TryReadOffset(rest, out var offset)
            && TryMake(seconds.Ticks + fraction, offset, out time);
    }

    private static bool TryReadSeconds(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        if (text[4] != '-' || text[7] != '-' || (text[10] | 0x20) != 't' || text[13] != ':' || text[16] != ':'
            || !TryReadNumber(text[..4], out var year) || !TryReadNumber(text[5..7], out var month) || !TryReadNumber(text[8..10], out var day)
            || !TryReadNumber(text[11..13], out var hour) || !TryReadNumber(text[14..16], out var minute) || !TryReadNumber(text[17..], out var second)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    // Gives the ticks, and what stands after the fraction.
    private static bool TryReadFraction(ReadOnlySpan<byte> text, out long ticks, out ReadOnlySpan<byte> rest)
    {
        ticks = 0;
        rest = text;
        if (text[0] != '.')
        {
            return true;
        }

        var digits = text[1..];
        var count = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (count <= 0)
        {
            return false;
        }

        var unit = TimeSpan.TicksPerSecond;
        foreach (var digit in digits[..count])
        {
            unit /= 10;
            ticks += unit * (digit - '0');
        }

        rest = digits[count..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryReadNumber(text[1..3], out var hours) || !TryReadNumber(text[4..], out var minutes) || minutes > 59)
        {
            return false;
        }

        offset = new(text[0] == '-' ? -hours : hours, text[0] == '-' ? -minutes : minutes, 0);
        return true;
    }

    private static bool TryMake(long localTicks, TimeSpan offset, out DateTimeOffset time)
    {
        var utc = localTicks - offset.Ticks;
        var isTime = offset.Duration() <= TimeSpan.FromHours(14) && utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        time = isTime ? new(localTicks, offset) : default;
        return isTime;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
