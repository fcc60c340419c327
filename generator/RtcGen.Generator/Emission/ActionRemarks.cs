using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about an action.</summary>
internal static class ActionRemarks
{
    /// <summary>One line for each statement.</summary>
    public static IEnumerable<string> Of(ActionSchema action, string path)
    {
        if (action.Remarks is { } remarks)
        {
            yield return CSharp.Xml(remarks.English);
            if (remarks.Chinese is { } chinese)
            {
                yield return $"<para>{CSharp.Xml(chinese)}</para>";
            }
        }

        if (action.Task is { } task)
        {
            var after = task.After is null ? string.Empty : $" It must have been started with {CSharp.Xml(task.After)}.";
            yield return $"The {CSharp.Xml(task.Family)} task is named by {string.Join(" + ", task.Key.Select(CSharp.Xml))}.{after}";
        }

        if (action.Rate is { } rate)
        {
            yield return $"At most {rate.Calls} calls per {(rate.Unit == RateUnit.Second ? "second" : "minute")} for an account.";
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
}
