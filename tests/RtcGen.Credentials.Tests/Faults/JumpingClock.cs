namespace RtcGen.Credentials.Tests.Faults;

/// <summary>A clock that jumps from one timer to the next, so that minutes pass at once and to the tick: for handlers that need no sockets.</summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<JumpingTimer> _timers = [];
    private TimeSpan _elapsed;

    /// <summary>How far the machine's clock is ahead of the true time.</summary>
    public TimeSpan Wrong { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed => _elapsed;

    /// <summary>The true time.</summary>
    public DateTimeOffset TrueNow => start + _elapsed;

    public override DateTimeOffset GetUtcNow() => TrueNow + Wrong;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets a call run, and time pass whenever it waits.</summary>
    public async Task RunAsync(Task call)
    {
        for (var i = 0; !call.IsCompleted; i++)
        {
            Assert.True(i < 100_000, "The call does not end.");
            await Task.Yield();
            if (!call.IsCompleted && !FireNext())
            {
                // Something runs on another thread.
                await Task.Delay(1);
            }
        }

        await call;
    }

    private bool FireNext()
    {
        var next = _timers.MinBy(timer => timer.Due);
        if (next is null)
        {
            return false;
        }

        _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
        _timers.Remove(next);
        next.Fire();
        return true;
    }

    private sealed class JumpingTimer(JumpingClock clock, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = clock._elapsed + dueTime;
                clock._timers.Add(this);
            }

            return true;
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
