using System.Text.Json;
using RtcGen.Emulator;

namespace RtcGen.Cli.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public async Task Every_action_is_listed_with_version_rate_and_summary()
    {
        var run = await new Tool().RunAsync("list", "--all", "--json");

        using var actions = JsonDocument.Parse(run.Out);
        Assert.Equal(SchemaSet.BuiltIn.Actions.Count(), actions.RootElement.GetArrayLength());
        Assert.All(actions.RootElement.EnumerateArray(), action => Assert.NotEmpty(action.GetProperty("summary").GetString()!));
    }

    [Fact]
    public async Task A_list_in_a_pipe_has_tabs_and_no_color()
    {
        var run = await new Tool().RunAsync("list", "snapshot");

        Assert.Equal(4, run.Out.TrimEnd().Split('\n').Length);
        Assert.All(run.Out.TrimEnd().Split('\n'), line => Assert.Equal(4, line.Split('\t').Length));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData("", "dumb", false)]
    public async Task A_terminal_gets_color_unless_it_is_not_wanted(string noColor, string terminal, bool isColored)
    {
        var tool = new Tool { IsTerminal = true, Environment = { ["NO_COLOR"] = noColor, ["TERM"] = terminal } };

        Assert.Equal(isColored, (await tool.RunAsync("describe", "UpdateSnapshot")).Out.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_without_a_hit_is_exit_code_1() => Assert.Equal(ExitCode.Failure, (await new Tool().RunAsync("list", "nosuchthing")).ExitCode);

    [Fact]
    public async Task A_description_has_types_ranges_defaults_and_what_the_server_does()
    {
        var run = await new Tool().RunAsync("describe", "updatesnapshot", "--api-version", "2020-12-01");

        Assert.Contains("Interval int32 ([1, 600] s; default 2)", run.Out, StringComparison.Ordinal);
        Assert.Contains("silently uses 2", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_action_can_be_described_in_both_languages()
    {
        foreach (var action in SchemaSet.BuiltIn.Actions)
        {
            foreach (var language in new[] { "C", "zh_CN.UTF-8" })
            {
                var run = await new Tool { Environment = { ["LC_ALL"] = language } }.RunAsync("describe", action.Action, "--api-version", action.Version);
                Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Error));
                Assert.Contains(action.Action, run.Out, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_CSharp_is_that_of_the_reference() =>
        Assert.Contains("await client.UpdateSnapshotAsync(request)", (await new Tool().RunAsync("describe", "UpdateSnapshot", "--csharp")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_near_name_is_suggested() =>
        Assert.Contains("Did you mean UpdateSnapshot?", (await new Tool().RunAsync("describe", "UpdateSnapshto")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("rtcgen de", "describe")]
    [InlineData("rtcgen describe UpdateSn", "UpdateSnapshot")]
    [InlineData("rtcgen call UpdateSnapshot --ImageConfig.", "--ImageConfig.Interval")]
    [InlineData("rtcgen call UpdateSnapshot --AppId a --image", "--ImageConfig.Interval")]
    [InlineData("rtcgen call UpdateSnapshot --dry", "--dry-run")]
    [InlineData("rtcgen call UpdateSnapshot --api-version ", "2020-12-01")]
    [InlineData("rtcgen describe UpdateSnapshot --api-version 20", "2023-11-01")]
    [InlineData("rtcgen completion f", "fish")]
    [InlineData("rtcgen call ListApps --profile ", "staging")]
    public async Task What_may_follow_is_completed(string line, string expected)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{"profiles":{"staging":{},"prod":{}}}""");
        var tool = new Tool { Environment = { ["VOLCENGINE_CLI_CONFIG_FILE"] = file } };

        var run = await tool.RunAsync("complete", "--", line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), line);

        File.Delete(file);
        Assert.Contains(expected, run.Out.Split('\n'));
        var last = line.Split(' ')[^1];
        Assert.All(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), found => Assert.StartsWith(last, found, StringComparison.OrdinalIgnoreCase));
    }
}
