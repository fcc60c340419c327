using System.Collections.ObjectModel;

namespace RtcGen.Emulator;

/// <summary>
/// The running tasks. One that is not started, updated or seeded again for the lifetime is forgotten, and so is the one
/// untouched for longest when they are too many or too large. Safe for use by many threads.
/// </summary>
/// <param name="clock">The emulator's clock.</param>
/// <param name="lifetime">How long a task stays untouched.</param>
/// <param name="maxTasks">How many there may be.</param>
/// <param name="maxBytes">How much memory they may take; the newest is kept whatever it takes.</param>
internal sealed class TaskStore(TimeProvider clock, TimeSpan lifetime, int maxTasks, long maxBytes)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _tasks = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byTouch = new();
    private long _bytes;

    public EmulatorTask? Find(string family, IReadOnlyDictionary<string, string> key)
    {
        lock (_gate)
        {
            return FindAlive(Identity(family, key));
        }
    }

    /// <summary>Adds a task, or takes the place of the one with the same key.</summary>
    public void Put(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        lock (_gate)
        {
            Keep(Identity(family, key), new EmulatorTask(family, Copy(key), Copy(settings)));
        }
    }

    /// <summary>Adds a task unless one with the key is there.</summary>
    public bool TryAdd(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        var identity = Identity(family, key);
        lock (_gate)
        {
            if (FindAlive(identity) is not null)
            {
                return false;
            }

            Keep(identity, new EmulatorTask(family, Copy(key), Copy(settings)));
            return true;
        }
    }

    /// <summary>Lays settings over those of a task; settings not named stay. False when there is no such task.</summary>
    public bool TryUpdate(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        var identity = Identity(family, key);
        lock (_gate)
        {
            if (FindAlive(identity) is not { } task)
            {
                return false;
            }

            var merged = new Dictionary<string, string>(task.Settings, StringComparer.Ordinal);
            foreach (var (path, value) in settings)
            {
                merged[path] = value;
            }

            Keep(identity, task with { Settings = new ReadOnlyDictionary<string, string>(merged) });
            return true;
        }
    }

    public bool TryRemove(string family, IReadOnlyDictionary<string, string> key)
    {
        var identity = Identity(family, key);
        lock (_gate)
        {
            if (FindAlive(identity) is null)
            {
                return false;
            }

            Forget(_tasks[identity]);
            return true;
        }
    }

    private EmulatorTask? FindAlive(string identity)
    {
        var now = clock.GetUtcNow();
        while (_byTouch.First is { } oldest && now - oldest.Value.TouchedAt >= lifetime)
        {
            Forget(oldest);
        }

        return _tasks.GetValueOrDefault(identity)?.Value.Task;
    }

    private void Keep(string identity, EmulatorTask task)
    {
        if (_tasks.GetValueOrDefault(identity) is { } replaced)
        {
            Forget(replaced);
        }

        var kept = new Kept(identity, task, clock.GetUtcNow(), RetainedSize.Estimate(task));
        _tasks[identity] = _byTouch.AddLast(kept);
        _bytes += kept.Bytes;
        while (_tasks.Count > maxTasks || (_bytes > maxBytes && _tasks.Count > 1))
        {
            Forget(_byTouch.First!);
        }
    }

    private void Forget(LinkedListNode<Kept> node)
    {
        _byTouch.Remove(node);
        _tasks.Remove(node.Value.Identity);
        _bytes -= node.Value.Bytes;
    }

    // Lengths before the values keep two different keys from giving one identity.
    private static string Identity(string family, IReadOnlyDictionary<string, string> key) => string.Concat(
        key.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Key.Length}:{part.Key}{part.Value.Length}:{part.Value}")
            .Prepend($"{family.Length}:{family}"));

    private static ReadOnlyDictionary<string, string> Copy(IReadOnlyDictionary<string, string> source) =>
        new(new Dictionary<string, string>(source, StringComparer.Ordinal));

    private sealed record Kept(string Identity, EmulatorTask Task, DateTimeOffset TouchedAt, long Bytes);
}
