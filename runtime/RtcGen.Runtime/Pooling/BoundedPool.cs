using System.Collections.Concurrent;

namespace RtcGen;

/// <summary>Keeps objects that are costly to create for the next use, up to a number. The first is kept apart: a caller on its own never queues.</summary>
/// <param name="create">Creates an object when none is kept.</param>
/// <param name="capacity">The number of objects that are kept besides the first.</param>
internal sealed class BoundedPool<T>(Func<T> create, int capacity)
    where T : class, IDisposable
{
    private readonly ConcurrentQueue<T> _kept = new();
    private T? _first;

    public T Rent() => Interlocked.Exchange(ref _first, null) ?? (_kept.TryDequeue(out var item) ? item : create());

    /// <summary>Takes an object back, and disposes it when enough are kept.</summary>
    public void Return(T item)
    {
        if (Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return;
        }

        if (_kept.Count < capacity)
        {
            _kept.Enqueue(item);
        }
        else
        {
            item.Dispose();
        }
    }

    /// <summary>Disposes what is kept.</summary>
    public void Clear()
    {
        Interlocked.Exchange(ref _first, null)?.Dispose();
        while (_kept.TryDequeue(out var item))
        {
            item.Dispose();
        }
    }
}
