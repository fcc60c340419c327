using System.Globalization;

namespace RtcGen;

/// <summary>A length of time as messages show it.</summary>
internal static class DurationText
{
    /// <summary>The seconds with up to three decimal places, without a unit. A text joined to others takes less of a native program than an interpolated number.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
