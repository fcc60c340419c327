using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>When a task ends by itself.</summary>
/// <param name="Idle">How long it goes on without users; null for ever.</param>
/// <param name="Longest">How long it runs at most; null for no limit.</param>
/// <param name="Rooms">The rooms whose users keep it going.</param>
/// <param name="Users">The users who do; empty for all.</param>
internal sealed record TaskTerms(TimeSpan? Idle, TimeSpan? Longest, IReadOnlyList<string> Rooms, IReadOnlyList<string> Users)
{
    private const string Room = "RoomId";

    /// <summary>For a seeded task, of which nothing of the kind is known.</summary>
    public static TaskTerms None { get; } = new(null, null, [], []);

    public static TaskTerms Of(TaskRole start, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings) => new(
        Seconds(start.Idle, settings),
        start.Lifetime ?? Seconds(start.Limit, settings),
        [.. key.Concat(settings).Where(pair => pair.Key == Room || pair.Key.EndsWith("." + Room, StringComparison.Ordinal)).Select(pair => pair.Value).Distinct(StringComparer.Ordinal)],
        start.Users is { } users ? [.. settings.Where(pair => Settings.IsWithin(pair.Key, Path(users))).Select(pair => pair.Value)] : []);

    // 0 is no limit.
    private static TimeSpan? Seconds(MemberPath? member, IReadOnlyDictionary<string, string> settings) =>
        member is not null && int.TryParse(settings.GetValueOrDefault(Path(member)), CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string Path(MemberPath member) => string.Join('.', member.Names);
}
