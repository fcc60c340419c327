using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Points in time, and how they must stand on the wire: written here by hand, so that the runtime's form can be judged by it.</summary>
internal static class RandomTime
{
    /// <summary>A time with any offset and fraction; an end comes after any start.</summary>
    public static DateTimeOffset Of(FieldSchema field, Random random)
    {
        var year = field.Name.StartsWith("End", StringComparison.Ordinal) ? 2027 : 2026;
        return Made(new DateTime(year, 1, 2, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(random.Next(300 * 24 * 3600)), random);
    }

    /// <summary>A time that may come before or after any other.</summary>
    public static DateTimeOffset Wild(Random random) =>
        Made(new DateTime(random.Next(2, 9999), 1 + random.Next(12), 1 + random.Next(28), random.Next(24), random.Next(60), random.Next(60), DateTimeKind.Unspecified), random);

    /// <summary>The text of a time.</summary>
    public static string GetText(DateTimeOffset time)
    {
        var fraction = (time.Ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0');
        var offset = time.Offset.Duration();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{time.Year:D4}-{time.Month:D2}-{time.Day:D2}T{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}{(fraction.Length == 0 ? string.Empty : ".")}{fraction}{(time.Offset < TimeSpan.Zero ? '-' : '+')}{offset.Hours:D2}:{offset.Minutes:D2}");
    }

    private static DateTimeOffset Made(DateTime local, Random random)
    {
        long[] fractions = [0, 0, 1, 5_000_000, 1_230_000, 9_999_999];
        int[] minutes = [0, 480, 345, -210, 840, -720];
        return new(local.AddTicks(fractions[random.Next(fractions.Length)]), TimeSpan.FromMinutes(minutes[random.Next(minutes.Length)]));
    }
}
