namespace RtcGen.Client.Tests.Faults;

/// <summary>
/// A clock that jumps from one timer to the next, so that minutes pass at once and to the tick, and yet never runs ahead of
/// real sockets: while an attempt is under way time stands still, unless whoever deals with it says that it now hangs.
/// Between attempts nothing is under way, and a pause is over as soon as it begins.
/// </summary>
/// <remarks>
/// An attempt is known by its time-out: the client keeps the timer, so that it is made unset and set later. A pause, or a wait for
/// credentials, is made with its time.
/// </remarks>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private readonly HashSet<int> _hanging = [];
    private readonly List<int> _attempts = [];
    private TimeSpan _elapsed;
    private bool _reachesNobody;
    private bool _firing;
    private long _order;

    /// <summary>How far the machine's clock is ahead of the true time.</summary>
    public TimeSpan Wrong { get; init; }

    /// <summary>Is told of each attempt before it begins.</summary>
    public Action? AttemptBegins { get; set; }

    /// <summary>When each attempt began, in milliseconds.</summary>
    public IReadOnlyList<int> Attempts
    {
        get
        {
            lock (_lock)
            {
                return [.. _attempts];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    /// <summary>How many timers are set.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>The true time.</summary>
    public DateTimeOffset TrueNow => start + Elapsed;

    private bool MayMove => _timers.Count > 0
        && (_reachesNobody || _timers.TrueForAll(timer => timer.Attempt == 0 || _hanging.Contains(timer.Attempt)));

    public override DateTimeOffset GetUtcNow() => TrueNow + Wrong;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state), isKept: dueTime == Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Says that nothing more comes of an attempt.</summary>
    public void Hangs(int attempt)
    {
        lock (_lock)
        {
            _hanging.Add(attempt);
        }

        Move();
    }

    /// <summary>Says that from now on attempts come to nothing before anybody could say so of each.</summary>
    public void ReachesNobody()
    {
        lock (_lock)
        {
            _reachesNobody = true;
        }

        Move();
    }

    /// <summary>Lets time pass for an attempt whose server takes its time.</summary>
    /// <exception cref="OperationCanceledException">The attempt has ended.</exception>
    public Task PassAsync(int attempt, TimeSpan time)
    {
        var passed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!_timers.Exists(timer => timer.Attempt == attempt))
            {
                throw new OperationCanceledException("The attempt has ended.");
            }

            _hanging.Add(attempt);
            Add(new VirtualTimer(this, passed.SetResult, isKept: false) { Server = attempt, Drop = passed.SetCanceled }, time);
        }

        Move();
        return passed.Task;
    }

    private void Set(VirtualTimer timer, TimeSpan dueTime)
    {
        var begins = false;
        lock (_lock)
        {
            Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                begins = timer.IsKept;
                Add(timer, dueTime);
                if (begins)
                {
                    _attempts.Add((int)_elapsed.TotalMilliseconds);
                    timer.Attempt = _attempts.Count;
                }
            }
        }

        if (begins)
        {
            AttemptBegins?.Invoke();
        }

        Move();
    }

    // When an attempt ends, nobody waits for its server any more.
    private void Remove(VirtualTimer timer)
    {
        _timers.Remove(timer);
        if (timer.Attempt == 0)
        {
            return;
        }

        foreach (var ofServer in _timers.Where(one => one.Server == timer.Attempt).ToArray())
        {
            _timers.Remove(ofServer);
            ofServer.Drop!();
        }

        timer.Attempt = 0;
    }

    private void Add(VirtualTimer timer, TimeSpan dueTime)
    {
        timer.Due = _elapsed + dueTime;
        timer.Order = _order++;
        _timers.Add(timer);
    }

    private void Move()
    {
        lock (_lock)
        {
            if (_firing || !MayMove)
            {
                return;
            }

            _firing = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Fire(), this, preferLocal: false);
    }

    private void Fire()
    {
        while (true)
        {
            VirtualTimer next;
            lock (_lock)
            {
                if (!MayMove)
                {
                    _firing = false;
                    return;
                }

                next = _timers.MinBy(static timer => (timer.Due, timer.Order))!;
                Remove(next);
                _hanging.Remove(next.Server);
                _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
            }

            next.Fire();
        }
    }

    private sealed class VirtualTimer(VirtualClock clock, Action fire, bool isKept) : ITimer
    {
        /// <summary>Whether it was made unset, as the time-out of attempts is.</summary>
        public bool IsKept => isKept;

        public TimeSpan Due { get; set; }

        public long Order { get; set; }

        /// <summary>Which attempt it is the time-out of; 0 for none.</summary>
        public int Attempt { get; set; }

        /// <summary>The attempt whose server waits; 0 for none.</summary>
        public int Server { get; init; }

        /// <summary>Tells the server that the attempt has ended.</summary>
        public Action? Drop { get; init; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
