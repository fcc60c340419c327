using System.Text;
using RtcGen.Schema;

namespace RtcGen.Documents.Tests;

/// <summary>docs/actions.md: the actions, made from the schemas.</summary>
internal static class ActionsPage
{
    private const string English = """
        # Actions

        [中文](actions.zh-CN.md)

        <!-- Made from schema/ by tests/RtcGen.Documents.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->

        RtcGen.Client has {0} actions, in {1} versions. The current version of each lies in the namespace `RtcGen.Rtc`; an older one
        in that of its version, such as `RtcGen.Rtc.V20201201`, and the second column names the one that replaced it. *Idempotent* is whether a call may be
        retried when its outcome is unknown: *reads* changes nothing; with *yes*, two calls leave the server as one does.

        | action | version | what it does | rate | idempotent | page |
        |---|---|---|---|---|---|

        """;

    private const string Chinese = """
        # 接口列表

        [English](actions.md)

        <!-- Made from schema/ by tests/RtcGen.Documents.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->

        RtcGen.Client 包含 {0} 个接口，共 {1} 个版本。每个接口的当前版本位于命名空间 `RtcGen.Rtc`；旧版本位于其版本的命名空间（例如 `RtcGen.Rtc.V20201201`），第二列给出取代它的版本。
        “幂等”表示结果未知时能否重试：“只读”的接口不修改任何数据；“是”表示调用两次与调用一次的效果相同。

        | 接口 | 版本 | 说明 | 频率上限 | 幂等 | 文档 |
        |---|---|---|---|---|---|

        """;

    public static string Write(bool isChinese)
    {
        var current = Catalogue.Actions.Count(action => action.SupersededBy is null);
        var text = new StringBuilder();
        text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, (isChinese ? Chinese : English).ReplaceLineEndings("\n"), current, Catalogue.Actions.Count);
        foreach (var action in Catalogue.Actions)
        {
            text.Append(Row(action, isChinese));
        }

        return text.ToString();
    }

    private static string Row(ActionSchema action, bool isChinese)
    {
        var version = action.SupersededBy is { } successor ? $"{action.Version} → {successor}" : $"**{action.Version}**";
        var rate = string.Join(isChinese ? "，" : ", ", action.Rates.Select(rate => isChinese ? ChineseRate(rate) : Rate(rate)));
        var idempotent = action.Repeatable switch
        {
            Repeatability.Safe => isChinese ? "只读" : "reads",
            Repeatability.Yes => isChinese ? "是" : "yes",
            _ => isChinese ? "否" : "no",
        };
        var page = action.Docs is { } number ? FormattableString.Invariant($"[{number}](https://www.volcengine.com/docs/6348/{number})") : string.Empty;
        var name = action.Namespace is { } part ? $"`{action.Action}` (`RtcGen.Rtc.{part}`)" : $"`{action.Action}`";
        return $"| {name} | {version} | {Catalogue.Cell(action.Summary, isChinese)}{Deprecated(action, isChinese)} | {rate} | {idempotent} | {page} |\n";
    }

    private static string Deprecated(ActionSchema action, bool isChinese) => (action.Deprecated, action.ReplacedBy, isChinese) switch
    {
        (null, _, _) => string.Empty,
        (_, null, false) => " *Deprecated.*",
        (_, null, true) => "*已弃用。*",
        (_, var other, false) => $" *Deprecated: use {other}.*",
        (_, var other, true) => $"*已弃用，请改用 {other}。*",
    };

    private static string Rate(RateLimit rate) => FormattableString.Invariant(
        $"{Calls(rate)}{rate.Scope switch { RateScope.App => " per app", RateScope.User => " per user", _ => string.Empty }}{(rate.Group is { } group ? $" with all of `{group}`" : string.Empty)}{(rate.Counts is { } counts ? $" per item of `{counts}`" : string.Empty)}{(rate.When is { } when ? $" when `{when.Text}`" : string.Empty)}");

    private static string ChineseRate(RateLimit rate) => FormattableString.Invariant(
        $"{rate.Scope switch { RateScope.App => "每个应用 ", RateScope.User => "每个用户 ", _ => string.Empty }}{Calls(rate)}{(rate.Group is { } group ? $"，`{group}` 共用" : string.Empty)}{(rate.Counts is { } counts ? $"，按 `{counts}` 的元素计数" : string.Empty)}{(rate.When is { } when ? $"，条件为 `{when.Text}`" : string.Empty)}");

    private static string Calls(RateLimit rate) => FormattableString.Invariant($"{rate.Calls}/{(rate.Unit == RateUnit.Second ? "s" : "min")}");
}
