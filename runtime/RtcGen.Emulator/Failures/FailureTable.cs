using System.Collections.Immutable;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>The armed failures. Safe for use by many threads.</summary>
internal sealed class FailureTable
{
    private ImmutableArray<EmulatorFailureRule> _rules = [];
    private int _lastId;

    public IReadOnlyList<EmulatorFailureRule> Rules => _rules;

    public EmulatorFailureRule Add(EmulatorFailure failure, EmulatorFailureFilter filter)
    {
        filter.ThrowIfInvalid();
        var copy = filter with { Members = new Dictionary<string, string>(filter.Members, StringComparer.Ordinal) };
        var rule = new EmulatorFailureRule(Interlocked.Increment(ref _lastId), failure, copy, Forget);
        ImmutableInterlocked.Update(ref _rules, static (rules, added) => rules.Add(added), rule);
        return rule;
    }

    public void Clear()
    {
        foreach (var rule in _rules)
        {
            rule.Cancel();
        }
    }

    /// <summary>Finds the failure of a call, and counts it: the oldest rule that matches and is due.</summary>
    public EmulatorFailureRule? Take(string? action, string? version, JsonElement? members)
    {
        foreach (var rule in _rules)
        {
            if (Matches(rule.Filter, action, version, members) && rule.Take())
            {
                return rule;
            }
        }

        return null;
    }

    private static bool Matches(EmulatorFailureFilter filter, string? action, string? version, JsonElement? members) =>
        (filter.Action is null || filter.Action == action)
        && (filter.Version is null || filter.Version == version)
        && filter.Members.All(member => members is { } sent && JsonMember.Find(sent, member.Key) == member.Value);

    private void Forget(EmulatorFailureRule rule) => ImmutableInterlocked.Update(ref _rules, static (rules, gone) => rules.Remove(gone), rule);
}
