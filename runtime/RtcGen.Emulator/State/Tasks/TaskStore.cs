namespace RtcGen.Emulator;

/// <summary>
/// The tasks that run, and those that have ended and are still reported. One that is not started, updated or seeded again for the lifetime has ended. When there are
/// too many or they are too large, those that ended first are forgotten, and then those untouched for longest. Safe for use by many threads.
/// </summary>
/// <param name="options">The clock, and how long, how many and how large tasks may be; the newest is kept whatever it takes.</param>
/// <param name="rooms">Where the users are that keep tasks going.</param>
/// <param name="retention">How long a task is reported after it was started.</param>
internal sealed class TaskStore(RtcEmulatorOptions options, RoomStore rooms, TimeSpan retention)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<KeptTask>> _tasks = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptTask> _running = new();
    private readonly LinkedList<KeptTask> _ended = new();
    private long _bytes;
    private long _number;

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    /// <summary>The running task, or null.</summary>
    public KeptTask? FindRunning(string identity) => FindKept(identity) is { EndedAt: null } task ? task : null;

    /// <summary>The task, whether it runs or has ended, or null.</summary>
    public KeptTask? FindKept(string identity)
    {
        lock (_gate)
        {
            return Settle(identity);
        }
    }

    /// <summary>Adds a task, or takes the place of the one with the same key.</summary>
    public void Put(KeptTask task)
    {
        lock (_gate)
        {
            Keep(task);
        }
    }

    /// <summary>Adds a task unless one with the key runs.</summary>
    public bool TryAdd(KeptTask task)
    {
        lock (_gate)
        {
            if (Settle(task.Identity) is { EndedAt: null })
            {
                return false;
            }

            Keep(task);
            return true;
        }
    }

    /// <summary>Changes a running task. False when there is none with the key that is meant.</summary>
    public bool TryUpdate(string identity, Predicate<KeptTask> isMeant, Func<KeptTask, KeptTask> change)
    {
        lock (_gate)
        {
            if (Settle(identity) is not { EndedAt: null } task || !isMeant(task))
            {
                return false;
            }

            Keep(change(task));
            return true;
        }
    }

    /// <summary>Ends a running task. False when there is none with the key that is meant.</summary>
    public bool TryStop(string identity, Predicate<KeptTask> isMeant)
    {
        lock (_gate)
        {
            if (Settle(identity) is not { EndedAt: null } task || !isMeant(task))
            {
                return false;
            }

            End(_tasks[identity], Now, TaskEnd.Stopped);
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
            Forget(Now);
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

    private KeptTask? Settle(string identity)
    {
        Forget(Now);
        return _tasks.TryGetValue(identity, out var node) ? Settle(node) : null;
    }

    // A task ends at the time when it was over, however late that is noticed.
    private KeptTask Settle(LinkedListNode<KeptTask> node)
    {
        var task = node.Value;
        if (task.EndedAt is null && EndOf(task) is var (at, end) && at <= Now)
        {
            return End(node, at, end).Value;
        }

        return task;
    }

    private (DateTimeOffset At, TaskEnd End) EndOf(KeptTask task)
    {
        var first = (At: task.TouchedAt + options.TaskLifetime, End: TaskEnd.Expired);
        if (task.Terms.Longest is { } longest && task.Task.StartedAt + longest <= first.At)
        {
            first = (task.Task.StartedAt + longest, TaskEnd.TooLong);
        }

        if (task.Terms.Idle is { } idle && rooms.AloneSince(task) is { } since && since + idle <= first.At)
        {
            first = (since + idle, TaskEnd.Idle);
        }

        return first;
    }

    private void Keep(KeptTask task)
    {
        if (_tasks.TryGetValue(task.Identity, out var replaced))
        {
            Remove(replaced);
        }

        var node = new LinkedListNode<KeptTask>(task with { TouchedAt = Now, Number = task.Number > 0 ? task.Number : ++_number });
        _running.AddLast(node);
        _tasks[task.Identity] = node;
        _bytes += task.Bytes;
        while (_tasks.Count > options.MaxTasks || (_bytes > options.MaxRetainedBytes && _tasks.Count > 1))
        {
            Remove(_ended.First ?? _running.First!);
        }
    }

    private LinkedListNode<KeptTask> End(LinkedListNode<KeptTask> node, DateTimeOffset at, TaskEnd end)
    {
        _running.Remove(node);
        var ended = _ended.AddLast(node.Value with { EndedAt = at, End = end });
        _tasks[node.Value.Identity] = ended;
        return ended;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_running.First is { } oldest && now - oldest.Value.TouchedAt >= options.TaskLifetime)
        {
            Settle(oldest);
        }

        while (_ended.First is { } first && now - first.Value.Task.StartedAt >= retention)
        {
            Remove(first);
        }
    }

    private void Remove(LinkedListNode<KeptTask> node)
    {
        node.List!.Remove(node);
        _tasks.Remove(node.Value.Identity);
        _bytes -= node.Value.Bytes;
    }
}
