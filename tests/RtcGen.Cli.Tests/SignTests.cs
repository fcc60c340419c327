using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Cli.Tests;

public sealed class SignTests
{
    private static readonly string[] Members = ["--AppId", "app", "--RoomId", "room", "--TaskId", "task", "--ImageConfig.Interval", "5"];

    [Fact]
    public async Task It_signs_as_the_client_does()
    {
        using var client = new RtcClient(new()
        {
            Credentials = new RtcCredentials(Keys.Access, Keys.Secret),
            TimeProvider = new FakeTimeProvider(Tool.Now),
        });
        var service = new RtcService("rtc", "cn-north-1", KeyValuePair.Create("cn-north-1", "rtc.volcengineapi.com"));
        var run = await Keys.Tool().RunAsync(["sign", "UpdateSnapshot", "--json", .. Members, "--BusinessId", "房"]);
        using var steps = JsonDocument.Parse(run.Out);
        var signed = await client.SignAsync(RtcJsonRequest.Post(service, "UpdateSnapshot", "2023-11-01", """{"AppId":"app","BusinessId":"房","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5}}"""));

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(
            signed.Headers.Single(header => header.Key == "Authorization").Value,
            steps.RootElement.GetProperty("headers").GetProperty("Authorization").GetString());
    }

    [Fact]
    public async Task Headers_that_signing_writes_are_written_anew()
    {
        string[] url = ["sign", "--url", "https://rtc.volcengineapi.com/?Action=A&Version=2024-01-01"];
        string[] old = ["-H", "x-content-sha256: 0", "-H", "X-Security-Token: old", "-H", "X-Date: 20200101T000000Z", "-H", "Authorization: old"];

        Assert.Equal(await Keys.Tool().RunAsync(url), await Keys.Tool().RunAsync([.. url, .. old]));
    }

    [Theory]
    [InlineData("--header belongs to --url.", "-H", "X-A: 1")]
    [InlineData("--data belongs to --url.", "--data", "x")]
    [InlineData("--data and --data-file are two bodies", "--url", "https://h/", "--data", "x", "--data-file", "-")]
    public async Task What_would_be_ignored_is_a_wrong_command_line(string message, params string[] options)
    {
        var run = await Keys.Tool().RunAsync(["sign", "ListApps", .. options]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_shown_and_no_secret()
    {
        var run = await Keys.Tool(isTemporary: true).RunAsync(["sign", "UpdateSnapshot", .. Members]);

        Assert.Contains("1. Hash of the body", run.Out, StringComparison.Ordinal);
        Assert.Contains("   x-security-token:***", run.Out, StringComparison.Ordinal);
        Assert.Contains("20260301/cn-north-1/rtc/request", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Token, run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Keys.Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_by_the_tool_is_explained_as_right()
    {
        var curl = await Keys.Tool().RunAsync(["call", "UpdateSnapshot", "--curl", .. Members]);

        var run = await Keys.Tool(curl.Out).RunAsync("sign", "--explain");

        Assert.StartsWith("The signature is right.", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Theory]
    [InlineData("body-line-break-added", "\"Interval\":5}}'", "\"Interval\":5}}\n'")]
    [InlineData("body-json-compact", "\"Interval\":5", "\"Interval\": 5")]
    [InlineData("content-type-other", "Content-Type: application/json", "Content-Type: application/json; charset=utf-8")]
    [InlineData("host-other", "https://rtc.volcengineapi.com/", "http://127.0.0.1:8080/")]
    [InlineData("method-other", "curl ", "curl -X PUT ")]
    [InlineData("date-missing", "-H 'X-Date: 20260301T080000Z'", "")]
    [InlineData("credential-date", "X-Date: 20260301T080000Z", "X-Date: 20260228T235959Z")]
    [InlineData("path-root", "volcengineapi.com/?", "volcengineapi.com/api?")]
    public async Task A_changed_command_is_explained(string code, string part, string other)
    {
        var curl = (await Keys.Tool().RunAsync(["call", "UpdateSnapshot", "--curl", .. Members])).Out;
        var changed = curl.Replace(part, other, StringComparison.Ordinal);
        Assert.NotEqual(curl, changed);

        var run = await Keys.Tool(changed).RunAsync("sign", "--explain", "--json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        using var explanation = JsonDocument.Parse(run.Out);
        var codes = explanation.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToList();
        // What follows a line break in the body was hashed without it.
        Assert.Contains(code == "body-line-break-added" ? "body-blank-removed" : code, codes);
        Assert.DoesNotContain(Keys.Secret, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_key_the_rest_is_said()
    {
        var curl = (await Keys.Tool().RunAsync(["call", "UpdateSnapshot", "--curl", .. Members])).Out;

        var run = await new Tool { Input = curl, Clock = new FakeTimeProvider(Tool.Now.AddHours(8)) }.RunAsync("sign", "--explain");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("(date-local)", run.Out, StringComparison.Ordinal);
        Assert.Contains("No secret key was found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Authorization_header_is_explained_with_the_parts_of_its_request()
    {
        var run = await Keys.Tool().RunAsync(
            "sign", "--explain", "--url", "https://rtc.volcengineapi.com/?Action=ListApps&Version=2020-12-01", "-H", "X-Date: 20260301T080000Z",
            "--authorization", $"AWS4-HMAC-SHA256 Credential={Keys.Access}/20260301/cn-north-1/rtc/aws4_request, SignedHeaders=host;x-date, Signature={new string('0', 64)}");

        Assert.Contains("(authorization-algorithm)", run.Out, StringComparison.Ordinal);
        Assert.Contains("(credential-terminator)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_is_Chinese_where_the_locale_is()
    {
        var tool = Keys.Tool("curl 'https://rtc.volcengineapi.com/?Action=ListApps&Version=2020-12-01'");
        tool.Environment["LANG"] = "zh_CN.UTF-8";

        var run = await tool.RunAsync("sign", "--explain");

        Assert.Contains("请求既没有 Authorization 请求头", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sign")]
    [InlineData("sign", "--explain", "wget https://example.com")]
    [InlineData("sign", "--explain", "curl 'https://example.com")]
    [InlineData("sign", "--date", "yesterday", "ListApps")]
    public async Task A_wrong_use_is_exit_code_2(params string[] args)
    {
        var run = await Keys.Tool().RunAsync(args);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("rtcgen: error: ", run.Error, StringComparison.Ordinal);
    }
}
