namespace RtcGen;

// The timer, which runs while somebody waits.
public sealed partial class RtcRateLimiter
{
    private void WakeForFirst()
    {
        if (_queue.First is not { } first)
        {
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Timers count in milliseconds: one that fires early would have to be set again and again.
        var now = _clock.GetTimestamp();
        var wait = _clock.GetElapsedTime(now, Math.Max(now, _log.FreeAt(Math.Max(first.Value.Permits, 1))));
        _timer ??= CreateTimer();
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    // The timer outlives the call that happens to wait first, and must not keep what belongs to it.
    private ITimer CreateTimer()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return NewTimer();
        }

        using (ExecutionContext.SuppressFlow())
        {
            return NewTimer();
        }
    }

    private ITimer NewTimer() =>
        _clock.CreateTimer(static state => ((RtcRateLimiter)state!).OnTime(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private void OnTime()
    {
        lock (_gate)
        {
            LetThrough();
        }
    }
}
