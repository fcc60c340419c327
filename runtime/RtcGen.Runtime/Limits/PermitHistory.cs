namespace RtcGen;

/// <summary>
/// The times of the last permits, as many as a period allows: another is free once the oldest of them is a whole period
/// ago. So no period, wherever it begins, holds more permits than it may.
/// </summary>
/// <param name="permits">How many permits a period allows.</param>
/// <param name="period">The period, in the clock's ticks.</param>
/// <param name="now">The clock's time now.</param>
internal sealed class PermitHistory(int permits, long period, long now)
{
    private readonly long _longAgo = now - period;
    private readonly long[] _times = LongAgo(permits, now - period);
    private int _oldest;

    /// <summary>The time from which on all permits are free.</summary>
    public long AllFreeAt => FreeAt(permits);

    /// <summary>The time from which on a number of permits is free at once.</summary>
    /// <param name="count">1 to all that a period allows.</param>
    public long FreeAt(int count) => _times[(_oldest + count - 1) % permits] + period;

    /// <summary>The earliest time at which the last of a number of permits can be free, when they are taken one by one.</summary>
    /// <param name="count">At least 1; it may be more than a period allows.</param>
    /// <param name="now">The clock's time now.</param>
    public long GetEarliest(long count, long now) =>
        Math.Max(now, FreeAt((int)((count - 1) % permits) + 1)) + ((count - 1) / permits * period);

    public void Take(int count, long now)
    {
        for (var i = 0; i < count; i++)
        {
            _times[_oldest] = now;
            _oldest = (_oldest + 1) % permits;
        }
    }

    /// <summary>Takes permits out that were taken at a time and not used, as if they had never been.</summary>
    public void Return(int count, long takenAt)
    {
        for (var place = permits - 1; place >= 0 && count > 0; place--)
        {
            if (_times[(_oldest + place) % permits] == takenAt)
            {
                count--;
                RemoveAt(place++);
            }
        }
    }

    public int CountFree(long now)
    {
        var free = 0;
        while (free < permits && FreeAt(free + 1) <= now)
        {
            free++;
        }

        return free;
    }

    // Those before it move up, and a free one comes in at the front.
    private void RemoveAt(int place)
    {
        for (; place > 0; place--)
        {
            _times[(_oldest + place) % permits] = _times[(_oldest + place - 1) % permits];
        }

        _times[_oldest] = _longAgo;
    }

    private static long[] LongAgo(int permits, long time)
    {
        var times = new long[permits];
        Array.Fill(times, time);
        return times;
    }
}
