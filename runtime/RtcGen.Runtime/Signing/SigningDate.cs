namespace RtcGen.Signing;

/// <summary>An instant as the signature writes it: UTC, whole seconds, ASCII digits whatever the culture.</summary>
internal static class SigningDate
{
    public const int Length = 16;
    public const int DayLength = 8;

    /// <summary>Writes for example <c>20240229T235959Z</c>, whose first part is the day.</summary>
    public static void Write(DateTimeOffset instant, Span<byte> text)
    {
        var utc = instant.UtcDateTime;
        var (year, month, day) = utc;
        var second = (int)(utc.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        WriteTwo(text, year / 100);
        WriteTwo(text[2..], year % 100);
        WriteTwo(text[4..], month);
        WriteTwo(text[6..], day);
        text[8] = (byte)'T';
        WriteTwo(text[9..], second / 3600);
        WriteTwo(text[11..], second / 60 % 60);
        WriteTwo(text[13..], second % 60);
        text[15] = (byte)'Z';
    }

    private static void WriteTwo(Span<byte> text, int number)
    {
        text[1] = (byte)('0' + (number % 10));
        text[0] = (byte)('0' + (number / 10));
    }
}
