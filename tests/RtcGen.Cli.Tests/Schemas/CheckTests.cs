using System.Text.Json.Nodes;

namespace RtcGen.Cli.Tests.Schemas;

public sealed class CheckTests : IDisposable
{
    private const string SlowPattern = "range: \"[1, 600]\"\n    default: 2\n    whenInvalid: default\n  Name: { type: string, pattern: '(?=a)b' }";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_sound_file_is_exit_code_0_and_a_summary()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound);

        var run = await _folder.RunAsync("check");

        Assert.Equal(new(ExitCode.Success, string.Empty, "1 file: 0 errors, 0 warnings.\n"), run);
    }

    [Fact]
    public async Task An_error_is_printed_with_its_place_and_exit_code_1()
    {
        _folder.Write("sub/StartThing.rtc.yaml", TestFolder.Sound.Replace("whenInvalid", "whenInvald", StringComparison.Ordinal));

        var run = await _folder.RunAsync("check", "sub");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith(Path.Combine("sub", "StartThing.rtc.yaml") + "(12,5): error RTCGEN002: Unknown key 'body.Interval.whenInvald'; ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("did you mean 'whenInvalid'?\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("1 file: 1 error, 0 warnings.\n", run.Error);
    }

    [Fact]
    public async Task A_terminal_shows_the_line_with_a_mark_below_the_place()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("summary: Starts a thing.", "sumary: 开始 a thing.", StringComparison.Ordinal));

        var run = await new Tool { Folder = _folder.Path, IsTerminal = true, Environment = { ["NO_COLOR"] = "1" } }.RunAsync("check");

        Assert.Contains("    5 | sumary: 开始 a thing.\n      | ^^^^^^\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_an_error_when_asked()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("range: \"[1, 600]\"\n    default: 2\n    whenInvalid: default", SlowPattern, StringComparison.Ordinal));

        var lenient = await _folder.RunAsync("check");
        var strict = await _folder.RunAsync("check", "--warnaserror");

        Assert.Equal(ExitCode.Success, lenient.ExitCode);
        Assert.Contains(": warning RTCGEN017: ", lenient.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, strict.ExitCode);
        Assert.Contains(": error RTCGEN017: ", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_project_sets_counts()
    {
        _folder.Write("p/Some.csproj", "<Project><PropertyGroup><NoWarn>$(NoWarn);CS1591;RTCGEN017</NoWarn></PropertyGroup></Project>");
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.RTCGEN002.severity = warning\n");
        _folder.Write("p/StartThing.rtc.yaml", TestFolder.Sound.Replace("range: \"[1, 600]\"\n    default: 2\n    whenInvalid: default", SlowPattern, StringComparison.Ordinal));
        _folder.Write("p/StopThing.rtc.yaml", TestFolder.Sound.Replace("whenInvalid", "whenInvald", StringComparison.Ordinal).Replace("Start", "Stop", StringComparison.Ordinal));

        var run = await _folder.RunAsync("check", "p");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("StopThing.rtc.yaml(12,5): warning RTCGEN002: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("RTCGEN017", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_judged_with_those_around_it_and_only_what_is_asked_about_is_reported()
    {
        _folder.Write("rtc/Types.rtc.yaml", "service: rtc\ntypes:\n  Part: { fields: { Name: { type: string } } }\n");
        _folder.Write("rtc/2024-01-01/StartThing.rtc.yaml", TestFolder.Sound.Replace("body:\n", "body:\n  Part: { type: Part }\n", StringComparison.Ordinal));
        _folder.Write("rtc/2024-01-01/Bad.rtc.yaml", "action: Bad");

        var run = await _folder.RunAsync("check", "rtc/2024-01-01/StartThing.rtc.yaml");

        Assert.Equal(new(ExitCode.Success, string.Empty, "1 file: 0 errors, 0 warnings.\n"), run);
    }

    [Theory]
    [InlineData("**/*.rtc.yaml", 2)]
    [InlineData("a/*.rtc.yaml", 1)]
    [InlineData("*/StartThing.rtc.yaml", 2)]
    public async Task Patterns_find_files(string pattern, int count)
    {
        _folder.Write("a/StartThing.rtc.yaml", TestFolder.Sound);
        _folder.Write("b/StartThing.rtc.yaml", TestFolder.Sound);
        _folder.Write("obj/StartThing.rtc.yaml", TestFolder.Sound);

        var run = await _folder.RunAsync("check", pattern);

        Assert.StartsWith($"{count} file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.rtc.yaml", ExitCode.Usage, "There is no file nowhere.rtc.yaml.")]
    [InlineData("x*", ExitCode.Failure, "There are no schema files (*.rtc.yaml) in x*.")]
    public async Task Nothing_to_check_is_an_error(string pattern, int exitCode, string message)
    {
        var run = await _folder.RunAsync("check", pattern);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_name_is_the_error_of_a_build_that_lists_it()
    {
        _folder.Write("StartThing.yaml", TestFolder.Sound);

        var run = await _folder.RunAsync("check", "StartThing.yaml");

        Assert.Contains("StartThing.yaml(1,1): error RTCGEN093: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_all_of_a_diagnostic_and_its_fix()
    {
        _folder.Write("a b/StartThing.rtc.yaml", TestFolder.Sound.Replace("method: POST", "method: PSOT", StringComparison.Ordinal));

        var item = Assert.Single(JsonNode.Parse((await _folder.RunAsync("check", "--format", "json")).Out)!.AsArray())!;

        Assert.Equal("a b/StartThing.rtc.yaml", (string?)item["file"]);
        Assert.Equal((4, 9, 4, 13), ((int?)item["line"], (int?)item["column"], (int?)item["endLine"], (int?)item["endColumn"]));
        Assert.Equal(("error", "RTCGEN006"), ((string?)item["severity"], (string?)item["id"]));
        Assert.Equal("""{"written":"PSOT","meant":"POST"}""", item["fix"]!.ToJsonString());
    }

    [Fact]
    public async Task GitHub_gets_a_command_with_escapes()
    {
        _folder.Write("a,b/StartThing.rtc.yaml", TestFolder.Sound.Replace("method: POST", "method: 50%", StringComparison.Ordinal));

        var run = await _folder.RunAsync("check", "--format", "github");

        Assert.StartsWith("::error file=a%2Cb/StartThing.rtc.yaml,line=4,endLine=4,col=9,endColumn=12,title=RTCGEN006::'method' must be one of GET, POST, but found '50%25'.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_has_what_the_standard_requires()
    {
        _folder.Write("a b/StartThing.rtc.yaml", TestFolder.Sound.Replace("method: POST", "method: PSOT", StringComparison.Ordinal));

        var log = JsonNode.Parse((await _folder.RunAsync("check", "--format", "sarif")).Out)!;

        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var driver = run["tool"]!["driver"]!;
        Assert.Equal("rtcgen", (string?)driver["name"]);
        var result = Assert.Single(run["results"]!.AsArray())!;
        Assert.False(string.IsNullOrEmpty((string?)result["message"]!["text"]));
        Assert.Equal("error", (string?)result["level"]);
        Assert.Equal((string?)result["ruleId"], (string?)driver["rules"]![(int)result["ruleIndex"]!]!["id"]);
        Assert.Equal(driver["rules"]!.AsArray().Count, driver["rules"]!.AsArray().Select(rule => (string?)rule!["id"]).Distinct().Count());
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("a%20b/StartThing.rtc.yaml", (string?)place["artifactLocation"]!["uri"]);
        Assert.Equal((4, 9, 4, 13), ((int?)place["region"]!["startLine"], (int?)place["region"]!["startColumn"], (int?)place["region"]!["endLine"], (int?)place["region"]!["endColumn"]));
    }

    // The words and numbers that the standard allows, over files of every kind of mistake.
    [Fact]
    public async Task Sarif_holds_nothing_that_the_standard_does_not_allow()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Schemas", "Bad")))
        {
            _folder.Write($"ä #%1/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        }

        _folder.Write("empty.rtc.yaml", string.Empty);
        var log = JsonNode.Parse((await _folder.RunAsync("check", "--format", "sarif")).Out)!.AsObject();

        Assert.Equal(["$schema", "runs", "version"], log.Select(member => member.Key).Order(StringComparer.Ordinal));
        var run = Assert.Single(log["runs"]!.AsArray())!;
        Assert.Equal(["columnKind", "results", "tool"], run.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("utf16CodeUnits", (string?)run["columnKind"]);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", (string?)run["tool"]!["driver"]!["semanticVersion"]);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.All(rules, rule => Assert.Contains((string?)rule!["defaultConfiguration"]!["level"], new[] { "note", "warning", "error" }));
        Assert.All(rules, rule => Assert.False(string.IsNullOrWhiteSpace((string?)rule!["shortDescription"]!["text"])));
        var results = run["results"]!.AsArray();
        Assert.True(results.Count > 10, "The bad files have more than ten mistakes.");
        Assert.All(results, result => CheckResult(result!.AsObject(), rules));
    }

    private static void CheckResult(JsonObject result, JsonArray rules)
    {
        Assert.Equal((string?)result["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
        Assert.Contains((string?)result["level"], new[] { "note", "warning", "error" });
        Assert.False(string.IsNullOrWhiteSpace((string?)result["message"]!["text"]));
        var place = Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
        var uri = (string)place["artifactLocation"]!["uri"]!;
        Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _) && uri.All(char.IsAscii) && !uri.Contains(' ', StringComparison.Ordinal) && !uri.Contains('#', StringComparison.Ordinal), uri);
        var region = place["region"]!;
        var (start, end) = (((int)region["startLine"]!, (int)region["startColumn"]!), ((int)region["endLine"]!, (int)region["endColumn"]!));
        Assert.True(start.Item1 >= 1 && start.Item2 >= 1 && end.CompareTo(start) >= 0, region.ToJsonString());
    }

    [Fact]
    public async Task The_catalogue_has_nothing_to_report()
    {
        var run = await _folder.RunAsync("check", Path.Combine(AppContext.BaseDirectory, "catalogue"), "--warnaserror");

        Assert.Equal(string.Empty, run.Out);
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
