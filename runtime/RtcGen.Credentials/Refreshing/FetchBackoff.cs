using System.Globalization;

namespace RtcGen;

/// <summary>Leaves a source alone after failures in a row: for 1 s, doubling up to 30 s, and of that a random part between half and all.</summary>
/// <remarks>Its owner locks.</remarks>
internal sealed class FetchBackoff(TimeProvider time, Func<double> random)
{
    private const double MaxSeconds = 30;

    private RtcCredentialException? _lastError;
    private int _failures;
    private long _failedAt;
    private TimeSpan _delay;

    // By the machine's ticks: setting its clock back must not prolong a delay.
    private TimeSpan Remaining => _failures == 0 ? TimeSpan.Zero : _delay - time.GetElapsedTime(_failedAt);

    /// <summary>Gets a value that indicates whether no fetch may begin yet.</summary>
    public bool IsActive => Remaining > TimeSpan.Zero;

    /// <summary>Calculates the delay after failures in a row.</summary>
    /// <param name="failures">How many, at least 1.</param>
    /// <param name="random">From 0 up to, but not including, 1.</param>
    public static TimeSpan GetDelay(int failures, double random)
    {
        var max = Math.Min(MaxSeconds, Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(max * (0.5 + (random / 2)));
    }

    /// <summary>Begins the next delay, or forgets all failures after a success.</summary>
    public void Record(RtcCredentialException? error)
    {
        _lastError = error;
        if (error is null)
        {
            _failures = 0;
            return;
        }

        _failures++;
        _failedAt = time.GetTimestamp();
        _delay = GetDelay(_failures, random());
    }

    /// <exception cref="RtcCredentialException">No fetch may begin yet; the message repeats the last one.</exception>
    public void ThrowIfActive()
    {
        var remaining = Remaining;
        if (remaining > TimeSpan.Zero)
        {
            throw new RtcCredentialException(
                string.Create(CultureInfo.InvariantCulture, $"{_lastError!.Message} The next attempt is due in {remaining.TotalSeconds:0.0} s."), _lastError)
            {
                NothingFound = _lastError.NothingFound,
            };
        }
    }
}
