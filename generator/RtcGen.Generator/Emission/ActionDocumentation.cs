using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about an action.</summary>
internal static class ActionDocumentation
{
    /// <summary>One line for each statement.</summary>
    public static IEnumerable<string> GetLines(ActionSchema action, string path)
    {
        if (action.Remarks is { } remarks)
        {
            yield return CSharpLiteral.Xml(remarks.English);
            if (remarks.Chinese is { } chinese)
            {
                yield return $"<para>{CSharpLiteral.Xml(chinese)}</para>";
            }
        }

        foreach (var line in action.Undocumented ? UndocumentedNote.Action : [])
        {
            yield return line;
        }

        if (action.Task is { } task)
        {
            var after = task.After is null ? string.Empty : $" It must have been started with {CSharpLiteral.Xml(task.After)}.";
            yield return $"The {CSharpLiteral.Xml(task.Family)} task is named by {string.Join(" + ", task.Key.Select(CSharpLiteral.Xml))}.{after}";
        }

        if (action.ReplacedBy is { } successor)
        {
            yield return $"{CSharpLiteral.Xml(successor)} has taken its place.";
        }

        foreach (var rate in action.Rates)
        {
            yield return RateText(rate);
        }

        if (action.Window is { } window)
        {
            yield return WindowText(window);
        }

        if (action.Regions.Count > 0)
        {
            yield return $"Served in {string.Join(", ", action.Regions.Select(CSharpLiteral.Xml))} only.";
        }

        yield return action.Repeatable switch
        {
            Repeatability.Safe => "The action only reads.",
            Repeatability.Yes => "Sending the same call twice leaves the server as sending it once does.",
            _ => "Sending the same call twice may do the thing twice.",
        };

        if (action.Docs is { } page)
        {
            yield return $"Vendor's documentation page {page}.";
        }

        yield return ActionEmitter.Source(path, action.Line);
    }

    private static string RateText(RateLimit rate)
    {
        var counted = rate.Counts is { } list ? $" Each item of {CSharpLiteral.Xml(list)} counts as a call." : string.Empty;
        var together = rate.Group is { } group ? $", together with all actions of the group {CSharpLiteral.Xml(group)}" : string.Empty;
        var when = rate.When is { } condition ? $" with {CSharpLiteral.Xml(condition.Text)}" : string.Empty;
        return $"At most {rate.Calls} calls per {(rate.Unit == RateUnit.Second ? "second" : "minute")} for {Scope(rate.Scope)}{together}{when}.{counted}";
    }

    private static string Scope(RateScope scope) => scope switch
    {
        RateScope.App => "an AppId",
        RateScope.User => "a user of the account",
        _ => "an account",
    };

    private static string WindowText(WindowSchema window) => string.Join(" ", new[]
    {
        window.Lookback is { } lookback ? $"It reaches back {Duration(lookback)}." : null,
        window.Span is { } span ? $"It covers at most {Duration(span)} at a time{window.OverSpan switch { WhenInvalid.Clamp => "; a longer span is silently cut", WhenInvalid.Reject => "; a longer span is refused", _ => string.Empty }}." : null,
        window.Step is { } step ? $"Times count in steps of {Duration(step)}." : null,
        window.Delay is { } delay ? $"Data arrives after about {Duration(delay)}." : null,
    }.Where(text => text is not null));

    private static string Duration(TimeSpan time) =>
        time.TotalDays >= 2 && time.Hours == 0 && time.Minutes == 0 ? $"{time.TotalDays:0} days"
        : time.TotalHours >= 1 && time.Minutes == 0 ? $"{time.TotalHours:0} hours"
        : time.TotalMinutes >= 1 && time.Seconds == 0 ? $"{time.TotalMinutes:0} minutes"
        : $"{time.TotalSeconds:0} seconds";
}
