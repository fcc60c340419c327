using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>What an action is in the server's terms, as the schema language writes it.</summary>
internal static class ActionKeys
{
    public static void Write(JsonObject operation, ActionSchema action)
    {
        operation.Extend("service", action.Service);
        operation.Extend("namespace", action.Namespace);
        operation.Extend("supersededBy", action.SupersededBy);
        operation.Extend("docs", action.Docs is { } page ? JsonValue.Create(page) : null);
        operation.Extend("host", action.Host);
        operation.Extend("regions", Values.ListOrNothing(action.Regions));
        operation.Extend("encoding", action.Body.Count == 0 ? Enumerations.WordUnless(action.Encoding, BodyEncoding.Json) : null);
        operation.Extend("envelope", Enumerations.WordUnless(action.Envelope, ResponseEnvelope.Standard));
        operation.Extend("repeatable", Enumerations.WordUnless(action.Repeatable, Repeatability.No));
        operation.Extend("undocumented", action.Undocumented);
        operation.Extend("deprecated", LocalizedTexts.Both(action.Deprecated));
        operation.Extend("replacedBy", action.ReplacedBy);
        operation.Extend("rate", action.Rates.Count == 0 ? null : new JsonArray([.. action.Rates.Select(Rate)]));
        operation.Extend("task", Task(action.Task));
        operation.Extend("window", Window(action.Window));
        operation.Extend("pages", Pages(action.Pages));
        operation.Extend("rules", RuleKeys.Of(action.Rules));
    }

    private static JsonObject Rate(RateLimit rate)
    {
        var keys = new JsonObject { ["limit"] = FormattableString.Invariant($"{rate.Calls}/{(rate.Unit == RateUnit.Second ? "s" : "min")}") };
        keys.Put("group", rate.Group);
        keys.Put("scope", Enumerations.WordUnless(rate.Scope, RateScope.Account));
        keys.Put("by", rate.By);
        keys.Put("counts", rate.Counts);
        keys.Put("when", rate.When?.Text);
        return keys;
    }

    private static JsonObject? Task(TaskRole? task)
    {
        if (task is null)
        {
            return null;
        }

        var keys = new JsonObject { ["family"] = task.Family, ["role"] = Enumerations.Word(task.Role), ["key"] = Values.List(task.Key) };
        keys.Put("after", task.After);
        keys.Put("group", task.Group);
        keys.Put("again", task.Again);
        keys.Put("idle", task.Idle?.Text);
        keys.Put("users", task.Users?.Text);
        keys.Put("lasts", task.Limit?.Text ?? Duration(task.Lifetime));
        keys.Put("partial", task.Partial);
        return keys;
    }

    private static JsonObject? Window(WindowSchema? window)
    {
        if (window is null)
        {
            return null;
        }

        var keys = new JsonObject();
        keys.Put("lookback", Duration(window.Lookback));
        keys.Put("span", Duration(window.Span));
        keys.Put("step", Duration(window.Step));
        keys.Put("delay", Duration(window.Delay));
        keys.Put("overSpan", Enumerations.WordUnless(window.OverSpan, WhenInvalid.Unstated));
        return keys;
    }

    private static JsonObject? Pages(PagesSchema? pages)
    {
        if (pages is null)
        {
            return null;
        }

        var keys = new JsonObject { ["style"] = Enumerations.Word(pages.Style), ["at"] = pages.At };
        keys.Put("size", pages.Size);
        keys.Put("first", pages.Style == PageStyle.Cursor ? null : JsonValue.Create(pages.First));
        keys.Put("items", Path(pages.Items));
        keys.Put("total", Path(pages.Total));
        keys.Put("more", Path(pages.More));
        keys.Put("next", Path(pages.Next));
        keys.Put("newestFirst", pages.NewestFirst?.Text);
        return keys;
    }

    private static string? Path(EquatableArray<string> names) => names.Count == 0 ? null : string.Join('.', names);

    private static string? Duration(TimeSpan? duration) => duration is not { } time
        ? null
        : time.TotalSeconds switch
        {
            var seconds when seconds % 86_400 == 0 => FormattableString.Invariant($"{seconds / 86_400}d"),
            var seconds when seconds % 3600 == 0 => FormattableString.Invariant($"{seconds / 3600}h"),
            var seconds when seconds % 60 == 0 => FormattableString.Invariant($"{seconds / 60}min"),
            var seconds => FormattableString.Invariant($"{seconds}s"),
        };
}
