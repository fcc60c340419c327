namespace RtcGen;

/// <summary>Fetched credentials, and until when they are fresh and usable.</summary>
internal sealed class CredentialLease
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _refreshAt;
    private readonly DateTimeOffset _endsAt;

    /// <summary>Takes credentials that were fetched now.</summary>
    public CredentialLease(RtcCredentials credentials, DateTimeOffset now)
    {
        Credentials = credentials;
        _endsAt = credentials.ExpiresAt ?? DateTimeOffset.MaxValue;
        _refreshAt = credentials.ExpiresAt is { } end ? now + FreshFor(end - now) : DateTimeOffset.MaxValue;
    }

    public RtcCredentials Credentials { get; }

    public bool IsFresh(DateTimeOffset now) => now < _refreshAt;

    public bool IsUsable(DateTimeOffset now) => now < _endsAt;

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
}
