namespace RtcGen.Cli.Tests;

/// <summary>Members on the command line, as people get them wrong.</summary>
public sealed class MemberTests
{
    private const string Success = """{"ResponseMetadata":{"RequestId":"R"},"Result":"ok"}""";

    private static readonly string[] Update = ["call", "UpdateSnapshot", "--AppId", "app", "--RoomId", "room", "--TaskId", "task"];
    private static readonly string[] Future = ["call", "FutureAction", "--api-version", "2030-01-01"];

    [Theory]
    [InlineData("ImageConfig.Interval", "--ImageConfig.Interval", "abc")]
    [InlineData("ImageConfig ", "--ImageConfig", "5")]
    [InlineData("AppId", "--AppId", "a")]
    [InlineData("Appid", "--Appid", "a")]
    [InlineData("--BusinessId=--", "--BusinessId", "--force")]
    [InlineData("ImageConfig.Interval needs a value", "--ImageConfig.Interval")]
    [InlineData("ImageConfig..Interval", "--ImageConfig..Interval", "5")]
    [InlineData("ImageConfig.Interval.X", "--ImageConfig.Interval", "5", "--ImageConfig.Interval.X", "5")]
    public async Task A_wrong_member_is_named_and_nothing_is_sent(string named, params string[] members)
    {
        var server = new FakeServer(Success);

        var run = await Keys.With(new Tool { HttpHandler = server }).RunAsync([.. Update, .. members]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("rtcgen: error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, server.Calls);
    }

    [Theory]
    [InlineData("""{"a":null}""", "--X.a", "null")]
    [InlineData("""{"a":{"b":1}}""", "--X", """{"a":{"b":1}}""")]
    [InlineData("""["房\n間","--x"]""", "--X.0", "房\n間", "--X.1=--x")]
    public async Task Values_arrive_as_they_were_given(string expected, params string[] members)
    {
        var server = new FakeServer(Success);

        var run = await Keys.With(new Tool { HttpHandler = server }).RunAsync([.. Future, .. members]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal($$"""{"X":{{expected}}}""", server.Body);
    }

    [Fact]
    public async Task A_member_in_another_case_is_the_one_of_the_schema()
    {
        var server = new FakeServer(Success);

        await Keys.With(new Tool { HttpHandler = server }).RunAsync([.. Update, "--imageConfig.interval".Replace("--i", "--I", StringComparison.Ordinal), "5"]);

        Assert.Equal("""{"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5}}""", server.Body);
    }

    [Theory]
    [InlineData("UpdateSnapshot has no member TaskIdd in its schema. Did you mean TaskId?\n", "--TaskIdd", "t")]
    [InlineData("UpdateSnapshot has no member ImageConfig.Whatever in its schema.\n", "--ImageConfig.Whatever", "5")]
    public async Task A_member_that_the_schema_does_not_have_is_sent_and_said(string note, params string[] members)
    {
        var server = new FakeServer(Success);

        var run = await Keys.With(new Tool { HttpHandler = server }).RunAsync([.. Update, .. members]);

        Assert.Equal((ExitCode.Success, note), (run.ExitCode, run.Error));
        Assert.Contains(members[0].Split('.')[^1].TrimStart('-'), server.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The service rtc has no region nowhere, only cn-north-1", "--region", "nowhere")]
    [InlineData("example.com is none of the hosts rtc.volcengineapi.com", "--endpoint", "https://example.com")]
    [InlineData("The service other is not known. Give its --endpoint.", "--service", "other")]
    [InlineData("has a path, query or fragment", "--endpoint", "https://rtc.volcengineapi.com/path")]
    public async Task A_place_that_cannot_be_called_is_said_in_the_words_of_the_tool(string message, params string[] options)
    {
        var run = await Keys.Tool().RunAsync([.. Future, .. options]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("RtcClientOptions", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"AppId":"a","AppId":"b"}""", "AppId")]
    [InlineData("""{"List":[{},{"B":1,"B":2}]}""", "List.1.B")]
    public async Task JSON_in_which_a_member_stands_twice_is_not_sent(string body, string named)
    {
        var server = new FakeServer(Success);
        var tool = Keys.With(new Tool { HttpHandler = server, Input = body });

        var run = await tool.RunAsync([.. Future, "--body", "-", "--RoomId", "room"]);
        var given = await tool.RunAsync([.. Future, "--X", body]);

        Assert.Equal((ExitCode.Usage, ExitCode.Usage, 0), (run.ExitCode, given.ExitCode, server.Calls));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains(named, given.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_goes_deeper_than_JSON_may_is_refused()
    {
        var run = await Keys.Tool().RunAsync([.. Future, "--A" + string.Concat(Enumerable.Repeat(".a", 60_000)), "5"]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.True(run.Error.Length < 500, run.Error);
    }

    [Fact]
    public async Task A_body_of_too_many_levels_is_no_JSON()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 500)) + string.Concat(Enumerable.Repeat("]", 500));

        var run = await Keys.Tool("{\"A\":" + deep + "}").RunAsync([.. Future, "--body", "-"]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("-(1,", run.Error, StringComparison.Ordinal);
    }
}
