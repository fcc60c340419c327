namespace RtcGen.Emulator;

/// <summary>The calls answered, the oldest forgotten once there are many. Safe for use by many threads.</summary>
internal sealed class CallLog
{
    /// <summary>How many calls are remembered; an emulator may run for weeks.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<EmulatorCall> _calls = new();

    public void Add(EmulatorCall call)
    {
        lock (_gate)
        {
            if (_calls.Count == Capacity)
            {
                _calls.Dequeue();
            }

            _calls.Enqueue(call);
        }
    }

    public IReadOnlyList<EmulatorCall> Snapshot()
    {
        lock (_gate)
        {
            return _calls.ToArray();
        }
    }
}
