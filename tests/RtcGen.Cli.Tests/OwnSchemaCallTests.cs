using RtcGen.Cli.Tests.Schemas;

namespace RtcGen.Cli.Tests;

/// <summary>Actions of the user's own files.</summary>
public sealed class OwnSchemaCallTests : IDisposable
{
    private const string Response = """{"ResponseMetadata":{"RequestId":"R","Action":"StartThing","Version":"2024-01-01","Service":"rtc","Region":"cn-north-1"},"Result":"ok"}""";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task An_unsigned_action_is_sent_unsigned_and_needs_no_keys()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("method: POST", "method: POST\nsigned: false", StringComparison.Ordinal));
        var server = new FakeServer(Response);
        var tool = new Tool { Folder = _folder.Path, HttpHandler = server, Environment = { ["HOME"] = "/nonexistent" } };
        string[] call = ["call", "StartThing", "--schema", "StartThing.rtc.yaml", "--AppId", "app"];

        Assert.Equal(new(ExitCode.Success, "\"ok\"\n", string.Empty), await tool.RunAsync(call));
        Assert.Equal("""{"AppId":"app"}""", server.Body);
        Assert.DoesNotContain(server.Headers, name => name is "Authorization" or "X-Date" or "X-Content-Sha256");

        var dry = await tool.RunAsync([.. call, "--dry-run"]);
        Assert.Equal(ExitCode.Success, dry.ExitCode);
        Assert.DoesNotContain("Authorization", dry.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Date", (await tool.RunAsync([.. call, "--curl"])).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_of_ones_own_is_signed_and_judged_by_its_schema()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound);
        var server = new FakeServer(Response);
        var tool = Keys.With(new Tool { Folder = _folder.Path, HttpHandler = server });

        var run = await tool.RunAsync("call", "StartThing", "--schema", "StartThing.rtc.yaml", "--AppId", "app", "--Interval", "601");

        Assert.Equal(new(ExitCode.Success, "\"ok\"\n", "Interval: the server uses 2 in place of 601.\n"), run);
        Assert.Contains("Authorization", server.Headers);
        Assert.Equal("?Action=StartThing&Version=2024-01-01", server.Url?.Query);
    }

    [Fact]
    public async Task A_host_of_the_schema_is_called()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound.Replace("method: POST", "method: POST\nhost: things.volcengineapi.com", StringComparison.Ordinal));
        var server = new FakeServer(Response);

        await Keys.With(new Tool { Folder = _folder.Path, HttpHandler = server }).RunAsync("call", "StartThing", "--schema", "StartThing.rtc.yaml", "--AppId", "app");

        Assert.Equal("things.volcengineapi.com", server.Url?.Host);
    }

    [Fact]
    public async Task It_is_signed_step_by_step_as_well()
    {
        _folder.Write("StartThing.rtc.yaml", TestFolder.Sound);

        var run = await Keys.With(new Tool { Folder = _folder.Path }).RunAsync("sign", "StartThing", "--schema", "StartThing.rtc.yaml", "--AppId", "app");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("Action=StartThing&Version=2024-01-01", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
