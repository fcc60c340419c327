using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Emulator;

namespace RtcGen.Cli.Tests;

public sealed class CallTests
{
    private const string Success = """{"ResponseMetadata":{"RequestId":"20260301160000ABC","Action":"UpdateSnapshot","Version":"2023-11-01","Service":"rtc","Region":"cn-north-1"},"Result":{"Text":"房"}}""";

    private const string Failure = """{"ResponseMetadata":{"RequestId":"20260301160000DEF","Action":"UpdateSnapshot","Version":"2023-11-01","Service":"rtc","Region":"cn-north-1","Error":{"Code":"InvalidTimestamp","CodeN":100006,"Message":"The Signature of the request is expired."}}}""";

    private static readonly string[] Update = ["call", "UpdateSnapshot", "--AppId", "app", "--RoomId", "room", "--TaskId", "task", "--ImageConfig.Interval", "5"];

    [Fact]
    public async Task A_result_is_printed_as_JSON_on_one_line_in_a_pipe()
    {
        var run = await Run(new FakeServer(Success), Update);

        Assert.Equal((ExitCode.Success, """{"Text":"房"}""" + "\n", string.Empty), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task A_result_is_indented_on_a_terminal()
    {
        var tool = Keys.With(new Tool { HttpHandler = new FakeServer(Success), IsTerminal = true });

        Assert.Contains("\n  \"Text\"", (await tool.RunAsync(Update)).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_have_the_types_of_the_schema()
    {
        var server = new FakeServer(Success);

        await Run(server, [.. Update, "--BusinessId=5"]);

        Assert.Equal("""{"AppId":"app","BusinessId":"5","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5}}""", server.Body);
        Assert.Equal("?Action=UpdateSnapshot&Version=2023-11-01", server.Url?.Query);
    }

    [Fact]
    public async Task An_error_has_code_message_remedy_and_request_id_and_exit_code_1()
    {
        var run = await Run(new FakeServer(Failure, HttpStatusCode.BadRequest), Update);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("rtcgen: error: InvalidTimestamp: The Signature of the request is expired.\nWhat to do: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Request ID: 20260301160000DEF\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_JSON_when_that_is_asked_for()
    {
        var run = await Run(new FakeServer(Failure, HttpStatusCode.BadRequest), [.. Update, "--json"]);

        using var error = JsonDocument.Parse(run.Out);
        Assert.Equal("InvalidTimestamp", error.RootElement.GetProperty("code").GetString());
        Assert.False(error.RootElement.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_page_in_place_of_a_response_is_said_to_be_one()
    {
        var run = await Run(new FakeServer("<html>\u001b[31m<body>a proxy's page</body></html>"), Update);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("rtcgen: error: UpdateSnapshot 2023-11-01", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task What_the_server_would_refuse_is_not_sent_unless_forced()
    {
        string[] wrong = ["call", "UpdateSnapshot", "--RoomId", "room", "--TaskId", "task"];
        var server = new FakeServer(Success);

        var run = await Run(server, wrong);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("AppId", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, server.Calls);

        run = await Run(server, [.. wrong, "--force"]);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task What_the_server_would_change_is_said_aloud()
    {
        var run = await Run(new FakeServer(Success), ["call", "UpdateSnapshot", "--api-version", "2020-12-01", "--AppId", "app", "--RoomId", "room", "--TaskId", "task", "--ImageConfig.Interval", "601"]);

        Assert.Contains("ImageConfig.Interval: the server uses 2 in place of 601.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_come_from_a_file_or_standard_input_and_options_add_to_them()
    {
        var server = new FakeServer(Success);
        var tool = Keys.With(new Tool { HttpHandler = server, Input = """{"AppId":"app","RoomId":"room","TaskId":"old"}""" });

        await tool.RunAsync("call", "UpdateSnapshot", "--body", "-", "--TaskId", "new");

        Assert.Equal("""{"AppId":"app","RoomId":"room","TaskId":"new"}""", server.Body);
    }

    [Fact]
    public async Task An_action_that_is_not_known_is_called_without_types_and_with_a_note()
    {
        var server = new FakeServer(Success);

        var run = await Run(server, ["call", "FutureAction", "--api-version", "2030-01-01", "--Number", "5", "--List.0.Text", "a", "--Flag"]);

        Assert.Equal("""{"Number":5,"List":[{"Text":"a"}],"Flag":true}""", server.Body);
        Assert.Contains("nothing is validated", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Theory]
    [InlineData("call", "UpdateSnapshto", "--AppId", "a")]
    [InlineData("call", "UpdateSnapshot", "--ImageConfig.Interval", "five")]
    [InlineData("call", "UpdateSnapshot", "--AppId.X", "five", "--AppId", "a", "--AppId.X", "b")]
    [InlineData("call", "UpdateSnapshot", "--body", "no-such-file.json")]
    [InlineData("call", "UpdateSnapshot", "--access-key", "only-one")]
    [InlineData("call", "ListApps", "--endpoint", "http://example.com")]
    public async Task A_wrong_use_is_exit_code_2_and_nothing_is_sent(params string[] args)
    {
        var server = new FakeServer(Success);

        var run = await Run(server, args);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task Without_keys_the_error_says_where_they_are_looked_for()
    {
        var run = await new Tool { HttpHandler = new FakeServer(Success), Environment = { ["HOME"] = "/nonexistent" } }.RunAsync(Update);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("VOLCENGINE_ACCESS_KEY", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--curl")]
    [InlineData("--json")]
    public async Task No_output_holds_a_secret(string option)
    {
        var tool = Keys.With(new Tool { HttpHandler = new FakeServer(Failure.Replace("expired", Keys.Token + Keys.Secret, StringComparison.Ordinal), HttpStatusCode.BadRequest) }, isTemporary: true);

        var run = await tool.RunAsync([.. Update, option]);

        Assert.NotEmpty(run.Out);
        Assert.DoesNotContain(Keys.Token, run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_is_called_as_the_service_is()
    {
        var clock = new FakeTimeProvider(Tool.Now);
        await using var emulator = await RtcEmulator.StartAsync(new() { TimeProvider = clock });
        var tool = new Tool { Clock = clock };
        string[] keys = ["--access-key", EmulatorCredential.Default.AccessKey, "--secret-key", EmulatorCredential.Default.SecretKey, "--endpoint", emulator.Endpoint.ToString()];

        var run = await tool.RunAsync([.. Update, .. keys]);

        Assert.Contains("InvalidParameter.ErrorActi", run.Error, StringComparison.Ordinal);
        Assert.Equal(SignatureStatus.Verified, Assert.Single(emulator.Calls).Signature.Status);
        Assert.Equal("5", emulator.Calls[0].Member("ImageConfig.Interval"));

        run = await tool.RunAsync(["call", "GetRoomOnlineUsers", "--AppId", "app", "--RoomId", "room", .. keys]);
        Assert.Equal("room", emulator.Calls[^1].Member("RoomId"));
        Assert.Equal("GET", emulator.Calls[^1].Request.Method);
    }

    private static Task<ToolRun> Run(FakeServer server, string[] args) => Keys.With(new Tool { HttpHandler = server }).RunAsync(args);
}
