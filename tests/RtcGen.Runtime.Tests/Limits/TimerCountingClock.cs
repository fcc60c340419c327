using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>A fake clock that knows how many of its timers are set.</summary>
internal sealed class TimerCountingClock : FakeTimeProvider
{
    private readonly List<CountedTimer> _timers = [];

    public int Timers => _timers.Count;

    public int TimersSet => _timers.Count(timer => timer.IsSet);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new CountedTimer { IsSet = dueTime != Timeout.InfiniteTimeSpan };
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

    private sealed class CountedTimer : ITimer
    {
        public ITimer? Inner { get; set; }

        public bool IsSet { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            IsSet = dueTime != Timeout.InfiniteTimeSpan;
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
