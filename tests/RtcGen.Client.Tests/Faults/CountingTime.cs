namespace RtcGen.Client.Tests.Faults;

/// <summary>The system's clock, which knows how many of its timers there are and how many are set.</summary>
internal sealed class CountingTime : TimeProvider
{
    private int _timers;
    private int _set;

    /// <summary>Timers that are not disposed.</summary>
    public int Timers => Volatile.Read(ref _timers);

    /// <summary>Timers that will still fire.</summary>
    public int Set => Volatile.Read(ref _set);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Counted(this, callback, state, dueTime, period);

    private sealed class Counted : ITimer
    {
        private readonly CountingTime _time;
        private readonly ITimer _timer;
        private int _isSet;
        private int _disposed;

        public Counted(CountingTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _time = time;
            Interlocked.Increment(ref time._timers);
            _timer = System.CreateTimer(
                inner =>
                {
                    Note(isSet: false);
                    callback(inner);
                },
                state,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime != Timeout.InfiniteTimeSpan);
            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                Note(isSet: false);
                Interlocked.Decrement(ref _time._timers);
                _timer.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Note(bool isSet)
        {
            var now = isSet ? 1 : 0;
            Interlocked.Add(ref _time._set, now - Interlocked.Exchange(ref _isSet, now));
        }
    }
}
