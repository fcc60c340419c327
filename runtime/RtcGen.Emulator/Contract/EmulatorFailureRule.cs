namespace RtcGen.Emulator;

/// <summary>An armed failure. All members are thread-safe.</summary>
public sealed class EmulatorFailureRule
{
    private readonly object _gate = new();
    private readonly Action<EmulatorFailureRule> _forget;
    private double _due;
    private int _count;
    private bool _isOver;

    internal EmulatorFailureRule(int id, EmulatorFailure failure, EmulatorFailureFilter filter, Action<EmulatorFailureRule> forget)
    {
        Id = id;
        Failure = failure;
        Filter = filter;
        _forget = forget;
    }

    /// <summary>Gets the number of the rule, which no other rule of the emulator has.</summary>
    public int Id { get; }

    /// <summary>Gets the way in which the calls fail.</summary>
    public EmulatorFailure Failure { get; }

    /// <summary>Gets which calls fail.</summary>
    public EmulatorFailureFilter Filter { get; }

    /// <summary>Gets how many calls have failed by it.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Gets how many calls will still fail, or null when there is no end to it. A cancelled rule has 0.</summary>
    public int? Remaining
    {
        get
        {
            lock (_gate)
            {
                return _isOver ? 0 : Filter.Times - _count;
            }
        }
    }

    /// <summary>Disarms the failure. Calls that are failing already still fail.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            _isOver = true;
        }

        _forget(this);
    }

    /// <summary>Counts a call that matches, and says whether it fails.</summary>
    internal bool Take()
    {
        lock (_gate)
        {
            // What is owed grows with each call and is paid when it reaches one; the rounding of a third must not lose a call.
            _due += Filter.Share;
            if (_isOver || _due < 1 - 1e-9)
            {
                return false;
            }

            _due -= 1;
            _count++;
            _isOver = _count == Filter.Times;
        }

        if (Remaining == 0)
        {
            _forget(this);
        }

        return true;
    }
}
