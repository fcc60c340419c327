namespace RtcGen.Emulator;

/// <summary>The calls handled so far; the oldest are dropped beyond a count and a size. Thread-safe.</summary>
/// <param name="maxBytes">How much memory they may take; the newest is kept whatever it takes.</param>
internal sealed class CallLog(long maxBytes)
{
    /// <summary>How many calls are remembered; an emulator may run for weeks.</summary>
    public const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Queue<(EmulatorCall Call, long Bytes)> _calls = new();
    private long _bytes;
    private long _last;
    private TaskCompletionSource? _news;

    public void Add(EmulatorCall call)
    {
        var bytes = RetainedSize.Estimate(call);
        TaskCompletionSource? news;
        lock (_gate)
        {
            (news, _news) = (_news, null);
            _last++;
            _calls.Enqueue((call, bytes));
            _bytes += bytes;
            while (_calls.Count > Capacity || (_bytes > maxBytes && _calls.Count > 1))
            {
                _bytes -= _calls.Dequeue().Bytes;
            }
        }

        news?.SetResult();
    }

    public IReadOnlyList<EmulatorCall> Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls.Select(static kept => kept.Call)];
        }
    }

    /// <summary>The newest calls after one, the oldest first; calls are numbered from 1 on.</summary>
    /// <param name="number">The number of the call that is known already.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>The number of the first, and the calls.</returns>
    public (long First, IReadOnlyList<EmulatorCall> Calls) After(long number, int most)
    {
        lock (_gate)
        {
            var count = (int)Math.Min(Math.Min(_last - number, _calls.Count), most);
            return (_last - count + 1, [.. _calls.Skip(_calls.Count - count).Select(static kept => kept.Call)]);
        }
    }

    /// <summary>Finds a call by its number; null for one that is dropped or still to come.</summary>
    public EmulatorCall? Find(long number)
    {
        lock (_gate)
        {
            var index = _calls.Count - 1 - (_last - number);
            return index >= 0 && index < _calls.Count ? _calls.ElementAt((int)index).Call : null;
        }
    }

    /// <summary>Waits for a call after one.</summary>
    /// <returns>A task that completes when there is one.</returns>
    public Task WaitAsync(long number)
    {
        lock (_gate)
        {
            return _last > number ? Task.CompletedTask : (_news ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
