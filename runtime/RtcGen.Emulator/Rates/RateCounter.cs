namespace RtcGen.Emulator;

/// <summary>The calls of the last period.</summary>
/// <param name="calls">How many there may be.</param>
/// <param name="period">In which time.</param>
internal sealed class RateCounter(int calls, TimeSpan period)
{
    private readonly Queue<DateTimeOffset> _calls = new();

    public (int Calls, TimeSpan Period) Limit => (calls, period);

    // Calls that a client has sent evenly do not arrive evenly: a twentieth of the period is forgiven.
    private TimeSpan Counted => period * 0.95;

    public int CountAt(DateTimeOffset now)
    {
        while (_calls.TryPeek(out var oldest) && (now - oldest >= Counted || oldest > now))
        {
            _calls.Dequeue();
        }

        return _calls.Count;
    }

    /// <summary>How long it takes until there is room for some more calls; zero when there is.</summary>
    public TimeSpan TimeUntilRoom(int added, DateTimeOffset now)
    {
        // One call that counts more than the whole rate would never be let in; it takes all there is.
        var needed = CountAt(now) + Math.Min(added, calls) - calls;
        return needed <= 0 ? TimeSpan.Zero : _calls.ElementAt(needed - 1) + Counted - now;
    }

    public void Add(int added, DateTimeOffset now)
    {
        for (var i = Math.Min(added, calls); i > 0; i--)
        {
            _calls.Enqueue(now);
        }
    }
}
