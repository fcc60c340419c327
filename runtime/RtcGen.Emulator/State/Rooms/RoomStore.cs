namespace RtcGen.Emulator;

/// <summary>
/// Who is, and was, in which room. Rooms come from seeding alone, so nothing is known of those of an application before its first one is seeded. Those that ended first are forgotten
/// when there are too many or they are too large. Safe for use by many threads.
/// </summary>
/// <param name="options">The clock, and how many and how large rooms may be.</param>
internal sealed class RoomStore(RtcEmulatorOptions options)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _apps = new(StringComparer.Ordinal);
    private readonly Dictionary<(string App, string Room), RoomCall> _latest = [];
    private readonly LinkedList<RoomCall> _calls = new();
    private long _number;

    /// <summary>The bans of users and rooms.</summary>
    public BanStore Bans { get; } = new(options.TimeProvider);

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    /// <summary>Sets who is in a room; those not named have left it.</summary>
    public void Seed(string appId, string roomId, IReadOnlyList<EmulatorUser> users)
    {
        lock (_gate)
        {
            _apps.Add(appId);
            var call = Find(appId, roomId);
            if (call is not { EndedAt: null } && users.Count > 0)
            {
                call = new(appId, roomId, ++_number, users.Select(user => user.JoinedAt ?? Now).Min());
                _calls.AddLast(call);
                _latest[(appId, roomId)] = call;
            }

            // Whoever comes is there before the others go, so that the room does not end in between.
            if (call is { EndedAt: null })
            {
                var present = call.Present.Select(stay => stay.User.UserId).ToHashSet(StringComparer.Ordinal);
                foreach (var user in users.Where(user => present.Add(user.UserId)))
                {
                    call.Add(new(user, user.JoinedAt ?? Now));
                }

                var named = users.Select(user => user.UserId).ToHashSet(StringComparer.Ordinal);
                Leave(call, call.Present.Where(stay => !named.Contains(stay.User.UserId)));
            }

            Trim();
        }
    }

    /// <summary>Whether a room of the application has ever been seeded.</summary>
    public bool IsKnown(string appId)
    {
        lock (_gate)
        {
            return _apps.Contains(appId);
        }
    }

    /// <summary>The rooms in which there are users, in the order in which they were entered.</summary>
    public IReadOnlyList<EmulatorRoom> Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls.Where(call => call.EndedAt is null).Select(call => call.Describe(Now))];
        }
    }

    /// <summary>The room, or null when there is nobody in it.</summary>
    public EmulatorRoom? FindOpen(string appId, string roomId)
    {
        lock (_gate)
        {
            return Find(appId, roomId) is { EndedAt: null } call ? call.Describe(Now) : null;
        }
    }

    /// <summary>Reads the calls of an application, oldest first.</summary>
    public IReadOnlyList<T> Read<T>(string appId, Func<RoomCall, IEnumerable<T>> read)
    {
        lock (_gate)
        {
            return [.. _calls.Where(call => call.AppId == appId).SelectMany(read)];
        }
    }

    /// <summary>Makes users leave.</summary>
    /// <returns>How many there were.</returns>
    public int Remove(string appId, string? roomId, Predicate<EmulatorUser> isMeant)
    {
        lock (_gate)
        {
            var found = Stays(appId, roomId, isMeant);
            foreach (var room in found.GroupBy(place => place.Call, place => place.Stay))
            {
                Leave(room.Key, room);
            }

            return found.Count;
        }
    }

    /// <summary>Changes what users may publish.</summary>
    /// <returns>How many users there were.</returns>
    public int Change(string appId, string roomId, string userId, Action<Stay> change)
    {
        lock (_gate)
        {
            var found = Stays(appId, roomId, user => user.UserId == userId);
            found.ForEach(place => change(place.Stay));
            return found.Count;
        }
    }

    /// <summary>Since when a task has been without the users that keep it going; null while there is one.</summary>
    public DateTimeOffset? AloneSince(KeptTask task)
    {
        var since = task.Task.StartedAt;
        lock (_gate)
        {
            var app = task.Task.Key.GetValueOrDefault("AppId") ?? string.Empty;
            foreach (var call in task.Terms.Rooms.Select(room => Find(app, room)).OfType<RoomCall>())
            {
                // An invisible user publishes nothing.
                foreach (var stay in call.Stays.Where(stay => stay.User.IsVisible && (task.Terms.Users.Count == 0 || task.Terms.Users.Contains(stay.User.UserId))))
                {
                    if (stay.LeftAt is not { } left)
                    {
                        return null;
                    }

                    since = left > since ? left : since;
                }
            }
        }

        return since;
    }

    private RoomCall? Find(string appId, string roomId) => _latest.GetValueOrDefault((appId, roomId));

    private List<(RoomCall Call, Stay Stay)> Stays(string appId, string? roomId, Predicate<EmulatorUser> isMeant) =>
    [
        .. _calls
            .Where(call => call.EndedAt is null && call.AppId == appId && (roomId is null || call.RoomId == roomId))
            .SelectMany(call => call.Present.Where(stay => isMeant(stay.User)).Select(stay => (call, stay))),
    ];

    // An empty room has ended.
    private void Leave(RoomCall call, IEnumerable<Stay> stays)
    {
        foreach (var stay in stays)
        {
            stay.LeftAt = Now;
        }

        if (!call.Present.Any())
        {
            call.EndedAt = Now;
        }
    }

    private void Trim()
    {
        if (_calls.Count == 0)
        {
            return;
        }

        var bytes = _calls.Sum(static call => call.Bytes);
        while (_calls.Count > 1 && (_calls.Count > options.MaxTasks || bytes > options.MaxRetainedBytes))
        {
            var first = _calls.FirstOrDefault(static call => call.EndedAt is not null) ?? _calls.First!.Value;
            _calls.Remove(first);
            bytes -= first.Bytes;
            if (_latest.GetValueOrDefault((first.AppId, first.RoomId)) == first)
            {
                _latest.Remove((first.AppId, first.RoomId));
            }
        }

        // Of a room that is entered and left for weeks, those who left first are forgotten.
        var last = _calls.Last!.Value;
        while (last.Bytes > options.MaxRetainedBytes && last.Stays.FirstOrDefault(static stay => stay.LeftAt is not null) is { } gone)
        {
            last.Remove(gone);
        }
    }
}
