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

    public void Add(EmulatorCall call)
    {
        var bytes = RetainedSize.Estimate(call);
        lock (_gate)
        {
            _calls.Enqueue((call, bytes));
            _bytes += bytes;
            while (_calls.Count > Capacity || (_bytes > maxBytes && _calls.Count > 1))
            {
                _bytes -= _calls.Dequeue().Bytes;
            }
        }
    }

    public IReadOnlyList<EmulatorCall> Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls.Select(static kept => kept.Call)];
        }
    }
}
