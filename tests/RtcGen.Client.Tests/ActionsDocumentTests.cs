using System.Globalization;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>
/// The list of actions in docs/actions.md is what the schemas say; the variable RTCGEN_ACCEPT_SNAPSHOTS set to 1 writes it anew.
/// </summary>
public sealed class ActionsDocumentTests
{
    [Fact]
    public void The_list_of_actions_is_made_from_the_schemas()
    {
        var expected = Document();
        var path = Path.Combine(Repository.Folder, "docs", "actions.md");
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("README.md", "has the {0} actions, in {1} versions,")]
    [InlineData("README.zh-CN.md", "{0} 个接口（共 {1} 个版本）")]
    public void The_readme_counts_them(string file, string words) => Assert.Contains(
        string.Format(CultureInfo.InvariantCulture, words, Catalogue.Actions.Select(action => action.Action).Distinct(StringComparer.Ordinal).Count(), Catalogue.Actions.Count),
        File.ReadAllText(Path.Combine(Repository.Folder, file)),
        StringComparison.Ordinal);

    [Fact]
    public void Every_action_has_one_current_version_and_the_others_say_which()
    {
        Assert.All(Catalogue.Actions.GroupBy(action => action.Action, StringComparer.Ordinal), versions =>
        {
            var current = Assert.Single(versions, action => action.SupersededBy is null);
            Assert.All(versions.Where(action => action != current), action => Assert.Equal(current.Version, action.SupersededBy));
            Assert.Equal(versions.Max(action => action.Version), current.Version);
        });
    }

    private static string Document()
    {
        var current = Catalogue.Actions.Count(action => action.SupersededBy is null);
        var text = new StringBuilder();
        text.Append("# Actions\n\n");
        text.Append("<!-- Made from schema/ by a test of tests/RtcGen.Client.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->\n\n");
        text.Append(FormattableString.Invariant($"RtcGen.Client has {current} actions, in {Catalogue.Actions.Count} versions. The current version of each lies in the namespace `RtcGen.Rtc`; an older one\n"));
        text.Append("in that of its version, such as `RtcGen.Rtc.V20201201`, and the second column names the one that replaced it. *Idempotent* is whether a call may be\n");
        text.Append("retried when its outcome is unknown: *reads* changes nothing; with *yes*, two calls leave the server as one does.\n\n");
        text.Append("本表由 schema/ 生成。每个接口的当前版本位于命名空间 `RtcGen.Rtc`；旧版本位于其版本的命名空间（例如 `RtcGen.Rtc.V20201201`），第二列给出取代它的版本。\n\n");
        text.Append("| action | version | what it does | 说明 | rate | idempotent | page |\n");
        text.Append("|---|---|---|---|---|---|---|\n");
        foreach (var action in Catalogue.Actions.OrderBy(action => action.Action, StringComparer.Ordinal).ThenByDescending(action => action.Version, StringComparer.Ordinal))
        {
            text.Append(Row(action));
        }

        return text.ToString();
    }

    private static string Row(ActionSchema action)
    {
        var version = action.SupersededBy is { } successor ? $"{action.Version} → {successor}" : $"**{action.Version}**";
        var deprecated = action.Deprecated is null ? string.Empty : action.ReplacedBy is { } other ? $" *Deprecated: use {other}.*" : " *Deprecated.*";
        var rate = action.Rates.Count == 0 ? string.Empty : string.Join(", ", action.Rates.Select(Rate));
        var idempotent = action.Repeatable switch { Repeatability.Safe => "reads", Repeatability.Yes => "yes", _ => "no" };
        var page = action.Docs is { } number ? FormattableString.Invariant($"[{number}](https://www.volcengine.com/docs/6348/{number})") : string.Empty;
        var name = action.Namespace is { } part ? $"`{action.Action}` (`RtcGen.Rtc.{part}`)" : $"`{action.Action}`";
        return $"| {name} | {version} | {Cell(action.Summary.English)}{deprecated} | {Cell(action.Summary.Chinese ?? string.Empty)} | {rate} | {idempotent} | {page} |\n";
    }

    private static string Rate(RateLimit rate) => FormattableString.Invariant(
        $"{rate.Calls}/{(rate.Unit == RateUnit.Second ? "s" : "min")}{rate.Scope switch { RateScope.App => " per app", RateScope.User => " per user", _ => string.Empty }}{(rate.Group is { } group ? $" with all of `{group}`" : string.Empty)}{(rate.Counts is { } counts ? $" per item of `{counts}`" : string.Empty)}{(rate.When is { } when ? $" when `{when.Text}`" : string.Empty)}");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
