namespace RtcGen;

/// <summary>The time at a server: this machine's clock, corrected by what the server's refusals tell.</summary>
internal sealed class EndpointClock(TimeProvider clock)
{
    private long _correction;

    public DateTimeOffset Now => clock.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _correction));

    /// <summary>Takes the server's time over. Many calls may do so at once.</summary>
    public void Set(DateTimeOffset serverTime) => Volatile.Write(ref _correction, (serverTime - clock.GetUtcNow()).Ticks);
}
