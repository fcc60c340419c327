using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about an action.</summary>
internal static class ActionDocumentation
{
    // The part of the vendor's site that describes a service; pages of other services are named by their numbers.
    private const string RtcPages = "https://www.volcengine.com/docs/6348/";

    /// <summary>The remarks, in the order in which a reader needs them.</summary>
    /// <param name="action">The action.</param>
    public static IReadOnlyList<DocSentence> GetRemarks(ActionSchema action)
    {
        var remarks = new List<DocSentence>();
        remarks.AddRange(DocSentence.Optional(action.Remarks));
        remarks.AddRange(UndocumentedNote.ForAction(action.Undocumented));
        if (action.Task is { } task && IdentifiesOne(task, action))
        {
            AddTask(remarks, task);
        }

        if (action.ReplacedBy is { } successor)
        {
            remarks.Add(new($"{CSharpLiteral.Xml(successor)} replaces this action.", $"该接口已由 {CSharpLiteral.Xml(successor)} 取代。"));
        }

        foreach (var rate in action.Rates)
        {
            remarks.Add(Rate(rate));
        }

        if (action.Window is { } window)
        {
            AddWindow(remarks, window);
        }

        if (action.Regions.Count > 0)
        {
            remarks.Add(Regions(action));
        }

        if (!action.Signed)
        {
            remarks.Add(new("The request is not signed, and needs no credentials.", "请求不签名，不需要凭证。"));
        }

        remarks.Add(Repetition(action));
        if (action.Docs is { } page)
        {
            remarks.Add(Page(action, page));
        }

        return remarks;
    }

    // A list has no task of its own, and a key with an optional member does not identify one.
    private static bool IdentifiesOne(TaskRole task, ActionSchema action) =>
        task.Role != TaskVerb.List && task.Key.All(name => IsRequired(action.Query, name) || IsRequired(action.Body, name));

    private static bool IsRequired(EquatableArray<FieldSchema> members, string name) => members.Any(member => member.Name == name && member.Required);

    private static void AddTask(List<DocSentence> remarks, TaskRole task)
    {
        var family = CSharpLiteral.Xml(task.Family);
        var key = string.Join(" + ", task.Key.Select(CSharpLiteral.Xml));
        remarks.Add(new($"The {family} task is identified by {key}.", $"{family} 任务由 {key} 标识。"));
        if (task.After is { } before)
        {
            remarks.Add(new($"It must have been started with {CSharpLiteral.Xml(before)}.", $"须先通过 {CSharpLiteral.Xml(before)} 启动任务。"));
        }
    }

    private static DocSentence Rate(RateLimit rate)
    {
        var isSecond = rate.Unit == RateUnit.Second;
        var group = rate.Group is { } name ? CSharpLiteral.Xml(name) : null;
        var when = rate.When is { } condition ? CSharpLiteral.Xml(condition.Text) : null;
        var counted = rate.Counts is { } list ? CSharpLiteral.Xml(list) : null;
        var (scope, scopeInChinese) = rate.Scope switch
        {
            RateScope.App => ("per AppId", "每个 AppId"),
            RateScope.User => ("per user of the account", "账号下每个用户"),
            _ => ("per account", "每个账号"),
        };
        return new(
            $"Rate limit: {rate.Calls} calls per {(isSecond ? "second" : "minute")} {scope}{(group is null ? string.Empty : $", shared by all actions of the group {group}")}{(when is null ? string.Empty : $", when {when}")}."
                + (counted is null ? string.Empty : $" Each item of {counted} counts as a call."),
            $"限流：{scopeInChinese}每{(isSecond ? "秒" : "分钟")}最多 {rate.Calls} 次{(group is null ? string.Empty : $"，与 {group} 组内的接口合并计算")}{(when is null ? string.Empty : $"（当 {when} 时）")}。"
                + (counted is null ? string.Empty : $"{counted} 的每个元素计为一次调用。"));
    }

    private static void AddWindow(List<DocSentence> remarks, WindowSchema window)
    {
        if (window.Lookback is { } lookback)
        {
            remarks.Add(new($"Data is available for the last {Duration(lookback).English}.", $"可查询最近 {Duration(lookback).Chinese}的数据。"));
        }

        if (window.Span is { } span)
        {
            var (end, endInChinese) = window.OverSpan switch
            {
                WhenInvalid.Clamp => ("; the server silently shortens a longer one", "，超出时服务端静默截短"),
                WhenInvalid.Reject => ("; the server rejects a longer one", "，超出时服务端会拒绝"),
                _ => (string.Empty, string.Empty),
            };
            remarks.Add(new($"A query covers at most {Duration(span).English}{end}.", $"单次查询的时间跨度最多 {Duration(span).Chinese}{endInChinese}。"));
        }

        if (window.Step is { } step)
        {
            remarks.Add(new($"Times have a granularity of {Duration(step).English}.", $"时间粒度为 {Duration(step).Chinese}。"));
        }

        if (window.Delay is { } delay)
        {
            remarks.Add(new($"Data arrives after about {Duration(delay).English}.", $"数据延迟约 {Duration(delay).Chinese}。"));
        }
    }

    private static DocSentence Regions(ActionSchema action)
    {
        var regions = action.Regions.Select(CSharpLiteral.Xml).ToList();
        return new($"Available only in {string.Join(", ", regions)}.", $"仅在 {string.Join("、", regions)} 地域提供。");
    }

    private static DocSentence Repetition(ActionSchema action) => action.Repeatable switch
    {
        Repeatability.Safe => new("The action only reads.", "该接口只读取数据。"),
        Repeatability.Yes => new("The action is idempotent.", "该接口是幂等的。"),
        _ when action.IdempotencyToken is { Name: var token } => new(
            $"The action is idempotent: {CSharpLiteral.Xml(token)} tells calls apart.",
            $"该接口是幂等的：由 {CSharpLiteral.Xml(token)} 区分不同的调用。"),
        _ => new("The action is not idempotent.", "该接口不是幂等的。"),
    };

    private static DocSentence Page(ActionSchema action, int page) => action.Service == "rtc"
        ? new($"<see href=\"{RtcPages}{page}\">Vendor's documentation</see>.", $"<see href=\"{RtcPages}{page}\">火山引擎文档</see>。")
        : new($"Page {page} of the vendor's documentation.", $"火山引擎文档第 {page} 页。");

    private static (string English, string Chinese) Duration(TimeSpan time)
    {
        var (count, unit, unitInChinese) =
            time.TotalDays >= 2 && time.Hours == 0 && time.Minutes == 0 ? (time.TotalDays, "days", "天")
            : time.TotalHours >= 1 && time.Minutes == 0 ? (time.TotalHours, "hours", "小时")
            : time.TotalMinutes >= 1 && time.Seconds == 0 ? (time.TotalMinutes, "minutes", "分钟")
            : (time.TotalSeconds, "seconds", "秒");
        return ($"{count:0} {unit}", $"{count:0} {unitInChinese}");
    }
}
