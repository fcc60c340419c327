using System.Collections.ObjectModel;

namespace RtcGen.Emulator;

/// <summary>The running tasks. Safe for use by many threads.</summary>
internal sealed class TaskStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EmulatorTask> _tasks = new(StringComparer.Ordinal);

    public EmulatorTask? Find(string family, IReadOnlyDictionary<string, string> key)
    {
        lock (_gate)
        {
            return _tasks.GetValueOrDefault(Identity(family, key));
        }
    }

    /// <summary>Adds a task, or takes the place of the one with the same key.</summary>
    public void Put(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        lock (_gate)
        {
            _tasks[Identity(family, key)] = new EmulatorTask(family, Copy(key), Copy(settings));
        }
    }

    /// <summary>Adds a task unless one with the key is there.</summary>
    public bool TryAdd(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        lock (_gate)
        {
            return _tasks.TryAdd(Identity(family, key), new EmulatorTask(family, Copy(key), Copy(settings)));
        }
    }

    /// <summary>Lays settings over those of a task; settings not named stay. False when there is no such task.</summary>
    public bool TryUpdate(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        var identity = Identity(family, key);
        lock (_gate)
        {
            if (!_tasks.TryGetValue(identity, out var task))
            {
                return false;
            }

            var merged = new Dictionary<string, string>(task.Settings, StringComparer.Ordinal);
            foreach (var (path, value) in settings)
            {
                merged[path] = value;
            }

            _tasks[identity] = task with { Settings = new ReadOnlyDictionary<string, string>(merged) };
            return true;
        }
    }

    public bool TryRemove(string family, IReadOnlyDictionary<string, string> key)
    {
        lock (_gate)
        {
            return _tasks.Remove(Identity(family, key));
        }
    }

    // Lengths before the texts keep two different keys from giving one identity.
    private static string Identity(string family, IReadOnlyDictionary<string, string> key) => string.Concat(
        key.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Key.Length}:{part.Key}{part.Value.Length}:{part.Value}")
            .Prepend($"{family.Length}:{family}"));

    private static ReadOnlyDictionary<string, string> Copy(IReadOnlyDictionary<string, string> source) =>
        new(new Dictionary<string, string>(source, StringComparer.Ordinal));
}
