namespace RtcGen.Emulator;

/// <summary>
/// The tasks that run, and those that have ended and are still reported. One that is not started, updated or seeded again for the lifetime has ended. When there are
/// too many or they are too large, those that ended first are forgotten, and then those untouched for longest. Safe for use by many threads.
/// </summary>
/// <param name="options">The clock, and how long, how many and how large tasks may be; the newest is kept whatever it takes.</param>
/// <param name="rooms">Where the users are that keep tasks going.</param>
internal sealed class TaskStore(RtcEmulatorOptions options, RoomStore rooms)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, List<LinkedListNode<KeptTask>>> _tasks = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptTask> _running = new();
    private readonly LinkedList<KeptTask> _ended = new();
    private long _bytes;
    private long _number;

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    /// <summary>The running task with a key that is meant, or null.</summary>
    public KeptTask? FindRunning(string identity, Predicate<KeptTask> isMeant)
    {
        lock (_gate)
        {
            return Running(identity, isMeant)?.Value;
        }
    }

    /// <summary>The task with a key that is meant, the running one before those that have ended, or null.</summary>
    public KeptTask? FindKept(string identity, Predicate<KeptTask> isMeant)
    {
        lock (_gate)
        {
            return (Running(identity, isMeant) ?? WithKey(identity).LastOrDefault(node => isMeant(node.Value)))?.Value;
        }
    }

    /// <summary>Adds a task, or takes the place of the one with its family and key.</summary>
    public void Put(KeptTask task)
    {
        lock (_gate)
        {
            Keep(task);
        }
    }

    /// <summary>Adds a task unless one with its key is in the way.</summary>
    /// <returns>That one, or null when the task was added.</returns>
    public KeptTask? Add(KeptTask task, Predicate<KeptTask> isInTheWay)
    {
        lock (_gate)
        {
            if (Running(task.Identity, isInTheWay) is { } other)
            {
                return other.Value;
            }

            Keep(task);
            return null;
        }
    }

    /// <summary>Changes a running task. False when there is none with the key that is meant.</summary>
    public bool TryUpdate(string identity, Predicate<KeptTask> isMeant, Func<KeptTask, KeptTask> change)
    {
        lock (_gate)
        {
            if (Running(identity, isMeant) is not { } node)
            {
                return false;
            }

            Keep(change(node.Value));
            return true;
        }
    }

    /// <summary>Ends a running task. False when there is none with the key that is meant.</summary>
    public bool TryStop(string identity, Predicate<KeptTask> isMeant)
    {
        lock (_gate)
        {
            if (Running(identity, isMeant) is not { } node)
            {
                return false;
            }

            End(node, Now, TaskEnd.Stopped);
            return true;
        }
    }

    /// <summary>All tasks that run or have ended, in the order of their starts.</summary>
    public IReadOnlyList<KeptTask> All()
    {
        lock (_gate)
        {
            SettleAll();
            return [.. _running.Concat(_ended).OrderBy(task => task.Number)];
        }
    }

    /// <summary>Ends what is over by now, before the users in the rooms change.</summary>
    public void SettleAll()
    {
        lock (_gate)
        {
            foreach (var node in Nodes(_running))
            {
                Settle(node);
            }
        }
    }

    private static IEnumerable<LinkedListNode<KeptTask>> Nodes(LinkedList<KeptTask> list)
    {
        for (var (node, next) = (list.First, list.First?.Next); node is not null; (node, next) = (next, next?.Next))
        {
            yield return node;
        }
    }

    private List<LinkedListNode<KeptTask>> WithKey(string identity) => _tasks.GetValueOrDefault(identity) ?? [];

    private LinkedListNode<KeptTask>? Running(string identity, Predicate<KeptTask> isMeant)
    {
        Expire();
        foreach (var node in WithKey(identity).ToList())
        {
            Settle(node);
        }

        return WithKey(identity).FirstOrDefault(node => node.Value.EndedAt is null && isMeant(node.Value));
    }

    // A task ends at the time when it was over, however late that is noticed.
    private void Settle(LinkedListNode<KeptTask> node)
    {
        if (node.Value.EndedAt is null && EndOf(node.Value) is var (at, end) && at <= Now)
        {
            End(node, at, end);
        }
    }

    private (DateTimeOffset At, TaskEnd End) EndOf(KeptTask task)
    {
        var first = (At: Later(task.TouchedAt, options.TaskLifetime), End: TaskEnd.Expired);
        if (task.Terms.Longest is { } longest && Later(task.Task.StartedAt, longest) is var last && last <= first.At)
        {
            first = (last, TaskEnd.TooLong);
        }

        if (task.Terms.Idle is { } idle && rooms.AloneSince(task) is { } since && Later(since, idle) is var left && left <= first.At)
        {
            first = (left, TaskEnd.Idle);
        }

        return first;
    }

    // The lifetime may be as long as a TimeSpan can be.
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) => by < DateTimeOffset.MaxValue - time ? time + by : DateTimeOffset.MaxValue;

    private void Keep(KeptTask task)
    {
        if (WithKey(task.Identity).Find(node => node.Value.Task.Family == task.Task.Family) is { } replaced)
        {
            Remove(replaced);
        }

        Index(_running.AddLast(task with { TouchedAt = Now, Number = task.Number > 0 ? task.Number : ++_number }));
        _bytes += task.Bytes;
        while (_running.Count + _ended.Count is var count && (count > options.MaxTasks || (_bytes > options.MaxRetainedBytes && count > 1)))
        {
            Remove(_ended.First ?? _running.First!);
        }
    }

    private void End(LinkedListNode<KeptTask> node, DateTimeOffset at, TaskEnd end)
    {
        Unlink(node);
        Index(_ended.AddLast(node.Value with { EndedAt = at, End = end }));
    }

    private void Expire()
    {
        while (_running.First is { } oldest && Now - oldest.Value.TouchedAt >= options.TaskLifetime)
        {
            Settle(oldest);
        }
    }

    private void Remove(LinkedListNode<KeptTask> node)
    {
        Unlink(node);
        _bytes -= node.Value.Bytes;
    }

    private void Index(LinkedListNode<KeptTask> node)
    {
        if (!_tasks.TryGetValue(node.Value.Identity, out var nodes))
        {
            _tasks[node.Value.Identity] = nodes = [];
        }

        nodes.Add(node);
    }

    private void Unlink(LinkedListNode<KeptTask> node)
    {
        node.List!.Remove(node);
        var nodes = _tasks[node.Value.Identity];
        nodes.Remove(node);
        if (nodes.Count == 0)
        {
            _tasks.Remove(node.Value.Identity);
        }
    }
}
