namespace RtcGen;

/// <summary>How long a source is left alone after failures in a row: 1 s, doubling up to 30 s, and of that a random part between half and all.</summary>
internal static class FetchBackoff
{
    private const double MaxSeconds = 30;

    /// <param name="failures">How many in a row, at least 1.</param>
    /// <param name="random">From 0 up to, but not including, 1.</param>
    public static TimeSpan After(int failures, double random)
    {
        var most = Math.Min(MaxSeconds, Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(most * (0.5 + (random / 2)));
    }
}
