using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares how often an action may be called: number, time, who is counted, what counts, and when.</summary>
internal static class RateComparison
{
    public static void Compare(ActionSchema action, ActionFacts facts, Findings findings)
    {
        var found = action.Rates.Select(Text).Order(StringComparer.Ordinal).ToList();
        var stated = Stated(facts).Order(StringComparer.Ordinal).ToList();

        // The pages disagree about the scope: either is right.
        if (facts.Text("rateScope")?.StartsWith("per AppId in", StringComparison.Ordinal) == true)
        {
            found = found.ConvertAll(rate => rate.Replace("of an app", "of an account", StringComparison.Ordinal));
        }

        findings.Expect(action, string.Empty, "rate", Joined(stated), Joined(found));
    }

    private static string? Joined(List<string> rates) => rates.Count > 0 ? string.Join("; ", rates) : null;

    private static IEnumerable<string> Stated(ActionFacts facts)
    {
        var scope = facts.Text("rateScope") switch { "user" => "of a user", "per AppId" => "of an app", _ => "of an account" };
        if (facts.Has("qpsWhen"))
        {
            return facts.Keys("qpsWhen").Select(when => $"{facts.Text("qpsWhen", when)} per second {scope} when {when.Replace("=", " == ", StringComparison.Ordinal)}");
        }

        if (facts.Text("rateLimit") == "12000 messages per minute; a call counts once per receiver")
        {
            return [$"12000 per minute {scope}, each of Receiver"];
        }

        // In this group those who send to several count each of them.
        var group = facts.Text("rateGroup")?.Split(':')[0] is { } name
            ? $", group {name}{(facts.Action.StartsWith("Batch", StringComparison.Ordinal) ? ", each of To" : string.Empty)}"
            : string.Empty;
        return facts.CallsPerSecond is { } calls ? [$"{calls} per second {scope}{group}"] : [];
    }

    private static string Text(RateLimit rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rate.Calls} per {(rate.Unit == RateUnit.Second ? "second" : "minute")} of {(rate.Scope == RateScope.Account ? "an account" : rate.Scope == RateScope.App ? "an app" : "a user")}{(rate.Group is { } group ? $", group {group}" : string.Empty)}{(rate.Counts is { } counts ? $", each of {counts}" : string.Empty)}{(rate.When is { } when ? $" when {SchemaConditions.Of(when, string.Empty)}" : string.Empty)}");
}
