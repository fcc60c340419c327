using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>A fake clock that knows how many of its timers are set.</summary>
internal sealed class TimerCountingClock : FakeTimeProvider
{
    private readonly List<CountedTimer> _timers = [];

    public int Timers => _timers.Count;

    public int TimersSet => _timers.Count(timer => timer.IsSet);

    /// <summary>Whether a timer keeps the context in which it was created, and so what belongs to a call.</summary>
    public bool KeepsContext { get; private set; }

    /// <summary>For how long timers were set, one time after the other.</summary>
    public List<TimeSpan> DueTimes { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        KeepsContext |= !ExecutionContext.IsFlowSuppressed();
        var timer = new CountedTimer(DueTimes) { IsSet = dueTime != Timeout.InfiniteTimeSpan };
        timer.Inner = base.CreateTimer(
            given =>
            {
                timer.IsSet = false;
                callback(given);
            },
            state,
            dueTime,
            period);
        _timers.Add(timer);
        return timer;
    }

    private sealed class CountedTimer(List<TimeSpan> dueTimes) : ITimer
    {
        public ITimer? Inner { get; set; }

        public bool IsSet { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            IsSet = dueTime != Timeout.InfiniteTimeSpan;
            if (IsSet)
            {
                dueTimes.Add(dueTime);
            }

            return Inner!.Change(dueTime, period);
        }

        public void Dispose()
        {
            IsSet = false;
            Inner!.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
