using System.Globalization;

namespace RtcGen.Emulator;

/// <summary>What the service calls a call: the time from the first user who enters a room until the last one leaves it.</summary>
/// <param name="appId">The application.</param>
/// <param name="roomId">The room.</param>
/// <param name="number">Its place among all calls.</param>
/// <param name="startedAt">When it began.</param>
internal sealed class RoomCall(string appId, string roomId, long number, DateTimeOffset startedAt)
{
    // An object, its texts, and what lists take for it.
    private const int PerStay = 512;

    private readonly List<Stay> _stays = [];

    public string AppId => appId;

    public string RoomId => roomId;

    public string CallId { get; } = string.Create(CultureInfo.InvariantCulture, $"call-{number}");

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The stays in the order in which they began.</summary>
    public IReadOnlyList<Stay> Stays => _stays;

    public IEnumerable<Stay> Present => Stays.Where(static stay => stay.LeftAt is null);

    /// <summary>The estimated memory it takes.</summary>
    public long Bytes { get; private set; } = PerStay;

    public void Add(Stay stay)
    {
        _stays.Add(stay);
        Bytes += Estimate(stay.User);
    }

    public void Remove(Stay stay)
    {
        _stays.Remove(stay);
        Bytes -= Estimate(stay.User);
    }

    public EmulatorRoom Describe(DateTimeOffset now) => new(appId, roomId, [.. Present.Select(stay => stay.Describe(now))], startedAt);

    private static long Estimate(EmulatorUser user) => PerStay + (2L * (user.UserId.Length + (user.IP?.Length ?? 0) + (user.DeviceType?.Length ?? 0)));
}
