namespace RtcGen.Emulator;

/// <summary>Who may not enter which room until when. Safe for use by many threads.</summary>
/// <param name="clock">The emulator's clock.</param>
internal sealed class BanStore(TimeProvider clock)
{
    private const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<BanTarget, DateTimeOffset> _until = [];

    /// <summary>Adds a ban, or changes how long it lasts; without a duration it is lifted.</summary>
    public void Set(BanTarget target, TimeSpan duration)
    {
        lock (_gate)
        {
            _until.Remove(target);
            if (duration > TimeSpan.Zero)
            {
                Forget();
                _until[target] = clock.GetUtcNow() + duration;
            }
        }
    }

    public bool Has(BanTarget target)
    {
        lock (_gate)
        {
            return _until.TryGetValue(target, out var end) && end > clock.GetUtcNow();
        }
    }

    private void Forget()
    {
        if (_until.Count < Capacity)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (target, _) in _until.OrderBy(ban => ban.Value).Where((ban, index) => index == 0 || ban.Value <= now).ToList())
        {
            _until.Remove(target);
        }
    }
}

/// <summary>Whom a ban keeps out of what; null for all.</summary>
/// <param name="AppId">The application.</param>
/// <param name="RoomId">The room.</param>
/// <param name="UserId">The user.</param>
/// <param name="IP">The IP address.</param>
internal sealed record BanTarget(string AppId, string? RoomId, string? UserId, string? IP);
