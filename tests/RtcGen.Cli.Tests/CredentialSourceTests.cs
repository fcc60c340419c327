using RtcGen.Cli.Tests.Schemas;

namespace RtcGen.Cli.Tests;

/// <summary>Where <c>--credentials</c> gets keys from.</summary>
public sealed class CredentialSourceTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeCloud _cloud = new();

    [Fact]
    public async Task A_role_is_assumed_with_the_keys_of_the_profile()
    {
        var tool = WithProfile("""{"mode":"ramrolearn","access-key":"AKprofile","secret-key":"s","role-name":"Recorder","account-id":"2100000000"}""");

        await AssertCalledAsync(tool, "AKTPsts", "--credentials", "role", "--profile", "recording");

        Assert.StartsWith("POST https://sts.volcengineapi.com/?Action=AssumeRole&", _cloud.Sent[0].Request, StringComparison.Ordinal);
        Assert.Contains("Credential=AKprofile/20260301/", _cloud.Sent[0].Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_exchanged_unsigned()
    {
        var tool = NewTool();
        tool.Environment["VOLCENGINE_OIDC_ROLE_TRN"] = "trn:iam::1:role/r";
        tool.Environment["VOLCENGINE_OIDC_TOKEN_FILE"] = _folder.Write("token", "oidc-token");
        tool.Environment["VOLCENGINE_OIDC_STS_ENDPOINT"] = "sts.volcengineapi.com";

        await AssertCalledAsync(tool, "AKTPsts", "--credentials", "oidc");

        Assert.Equal(("POST https://sts.volcengineapi.com/?Action=AssumeRoleWithOIDC&Version=2018-01-01", null), _cloud.Sent[0]);
    }

    [Fact]
    public async Task The_machine_is_asked_for_the_keys_of_its_role()
    {
        await AssertCalledAsync(NewTool(), "AKTPmetadata", "--credentials", "metadata");

        Assert.StartsWith("PUT http://100.96.0.96/latest/api/token", _cloud.Sent[0].Request, StringComparison.Ordinal);
        Assert.EndsWith("/of-the-machine", _cloud.Sent[2].Request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_of_the_machine_may_stand_in_the_profile()
    {
        await AssertCalledAsync(WithProfile("""{"mode":"ecsrole","role-name":"of-the-profile"}"""), "AKTPmetadata", "--credentials", "role", "--profile", "recording");

        Assert.EndsWith("/of-the-profile", _cloud.Sent[1].Request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "VOLCENGINE_OIDC_ROLE_TRN", "--credentials", "oidc")]
    [InlineData(ExitCode.Failure, "VOLCENGINE_ACCESS_KEY", "--credentials", "environment")]
    [InlineData(ExitCode.Failure, "config.json", "--credentials", "profile")]
    [InlineData(ExitCode.Failure, "config.json", "--credentials", "role")]
    [InlineData(ExitCode.Usage, "--profile is empty.", "--profile", "")]
    [InlineData(ExitCode.Usage, "--profile is empty.", "--credentials", "role", "--profile", "")]
    [InlineData(ExitCode.Usage, "--session-token is empty.", "--access-key", "a", "--secret-key", "b", "--session-token", "")]
    public async Task A_source_without_keys_is_one_line_and_nothing_is_sent(int exitCode, string expected, params string[] options)
    {
        var run = await NewTool().RunAsync(["call", "ListApps", "--force", .. options]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n'), line => line.StartsWith("rtcgen: error: ", StringComparison.Ordinal));
        Assert.Empty(_cloud.Sent);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _cloud.Dispose();
    }

    private Tool NewTool() => new() { HttpHandler = _cloud, Environment = { ["HOME"] = _folder.Path } };

    private Tool WithProfile(string profile)
    {
        _folder.Write(".volcengine/config.json", $$$"""{"profiles":{"recording":{{{profile}}}}}""");
        return NewTool();
    }

    private async Task AssertCalledAsync(Tool tool, string accessKey, params string[] options)
    {
        var run = await tool.RunAsync(["call", "ListApps", "--force", .. options]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("done", run.Out, StringComparison.Ordinal);
        Assert.Contains($"Credential={accessKey}/20260301/cn-north-1/rtc/request", _cloud.Sent[^1].Authorization, StringComparison.Ordinal);
    }
}
