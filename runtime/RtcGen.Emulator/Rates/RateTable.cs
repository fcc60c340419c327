using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Enforces the rates that the schema states, for each access key by itself. Safe for use by many threads.</summary>
/// <param name="members">Knows what a request may hold.</param>
/// <param name="clock">The emulator's clock.</param>
internal sealed class RateTable(RequestMembers members, TimeProvider clock)
{
    // Whoever names more applications than this starts anew.
    private const int MostCounters = 10_000;

    private readonly object _gate = new();
    private readonly Dictionary<RateIdentity, RateCounter> _counters = [];

    /// <summary>The rates in use, and how many calls each has now.</summary>
    public IReadOnlyList<RateUse> Uses
    {
        get
        {
            lock (_gate)
            {
                return [.. _counters.Select(pair => new RateUse(pair.Key, pair.Value.Limit, pair.Value.CountAt(clock.GetUtcNow())))];
            }
        }
    }

    /// <summary>Counts a call.</summary>
    /// <returns>Null when it may be carried out; else how long there is no room.</returns>
    public TimeSpan? Take(ActionSchema action, JsonElement? sent, string? accessKey)
    {
        var scope = new MemberScope(members.GetMembers(action), sent, Outer: null);
        var held = action.Rates.Where(rate => ConditionInterpreter.Holds(rate.When, scope)).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var counted = held.ConvertAll(rate => (Counter: Find(action, rate, scope, accessKey), Calls: Calls(rate, scope)));

            // All or none: a call that one rate refuses takes nothing from another.
            var wait = counted.Max(one => one.Counter.TimeUntilRoom(one.Calls, now));
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            counted.ForEach(one => one.Counter.Add(one.Calls, now));
            return null;
        }
    }

    private static int Calls(RateLimit rate, MemberScope scope) =>
        rate.Counts is { } list ? Math.Max(1, scope.Items(new(list, 0, new([list]))).Count) : 1;

    private RateCounter Find(ActionSchema action, RateLimit rate, MemberScope scope, string? accessKey)
    {
        var app = rate.By is { } by ? scope.Effective(new(by, 0, new([by]))) : null;
        var identity = new RateIdentity(action.Service, rate.Group ?? Name(action, rate), accessKey, app);
        if (!_counters.TryGetValue(identity, out var counter))
        {
            if (_counters.Count == MostCounters)
            {
                _counters.Clear();
            }

            _counters.Add(identity, counter = new(rate.Calls, TimeSpan.FromSeconds(rate.Unit == RateUnit.Second ? 1 : 60)));
        }

        return counter;
    }

    private static string Name(ActionSchema action, RateLimit rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{action.Action} {action.Version}{(rate.When is { } when ? $", {when.Text}" : string.Empty)}");
}

/// <summary>What a rate counts together.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The group, or the action and its version.</param>
/// <param name="AccessKey">Whose calls; null for those without a signature.</param>
/// <param name="App">The application, where it counts for one; else null.</param>
internal sealed record RateIdentity(string Service, string Name, string? AccessKey, string? App);

/// <summary>How far a rate is used.</summary>
/// <param name="Identity">What it counts.</param>
/// <param name="Limit">How many calls it allows, and in which time.</param>
/// <param name="Calls">How many there are now.</param>
internal sealed record RateUse(RateIdentity Identity, (int Calls, TimeSpan Period) Limit, int Calls);
