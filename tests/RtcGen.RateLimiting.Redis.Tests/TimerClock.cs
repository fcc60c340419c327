using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>A clock that says when somebody waits for it.</summary>
internal sealed class TimerClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _long = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Waits until one more timer of a minute or longer is set, and says for how long.</summary>
    public async Task<TimeSpan> WaitForLongAsync() => await _long.Reader.ReadAsync();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.FromMinutes(1))
        {
            _long.Writer.TryWrite(dueTime);
        }

        return timer;
    }
}
