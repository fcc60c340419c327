namespace RtcGen;

/// <summary>Fetched credentials, and until when they are fresh and usable: by the clock, and by the machine's ticks, which nobody sets.</summary>
internal sealed class CredentialLease
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    // An end that is years away is an error of the source, or of the clock.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly long _fetchedAt;
    private readonly DateTimeOffset _now;
    private readonly TimeSpan _life;
    private readonly TimeSpan _fresh;

    /// <summary>Takes credentials that were fetched now.</summary>
    public CredentialLease(RtcCredentials credentials, TimeProvider time)
    {
        Credentials = credentials;
        _time = time;
        _fetchedAt = time.GetTimestamp();
        _now = time.GetUtcNow();
        _life = credentials.ExpiresAt is { } end ? end - _now : TimeSpan.MaxValue;
        var fresh = FreshFor(_life);
        _fresh = credentials.ExpiresAt is null || fresh < Longest ? fresh : Longest;
    }

    public RtcCredentials Credentials { get; }

    public bool IsFresh(DateTimeOffset now) => Age(now) < _fresh;

    public bool IsUsable(DateTimeOffset now) => Age(now) < _life;

    /// <summary>
    /// 80 % of the life, or all but its last 5 minutes, whichever is shorter; but at least half, so that keys of a few
    /// minutes are not fetched over and over.
    /// </summary>
    internal static TimeSpan FreshFor(TimeSpan life)
    {
        var most = life * 0.8;
        var early = life - Early;
        var half = life / 2;
        return early >= most ? most : early > half ? early : half;
    }

    // A machine that slept has a clock that went on and ticks that did not; one whose clock was set back, the reverse.
    private TimeSpan Age(DateTimeOffset now)
    {
        var byClock = now - _now;
        var byTicks = _time.GetElapsedTime(_fetchedAt);
        return byClock > byTicks ? byClock : byTicks;
    }
}
