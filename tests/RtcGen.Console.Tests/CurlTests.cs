using System.Diagnostics;
using System.Text.Json;
using RtcGen.Emulator;

namespace RtcGen.Console.Tests;

/// <summary>The commands that the page shows, run by a shell as they are.</summary>
public sealed class CurlTests
{
    private const string Hostile = "it's $HOME `id` \"quoted\" \\ ! %41 &a=b +;#\n@/etc/passwd \u4E2D\U0001F600";

    [Fact]
    public async Task The_command_of_every_action_is_accepted()
    {
        await using var console = await ConsoleClient.StartAsync();
        var references = new List<JsonElement>();
        var commands = new List<string>();
        foreach (var action in (await console.GetAsync("actions")).EnumerateArray())
        {
            var reference = await console.GetAsync($"actions/{action.GetProperty("service")}/{action.GetProperty("action")}/{action.GetProperty("version")}");
            references.Add(reference);
            commands.Add(await WriteAsync(console, reference, reference.GetProperty("sample").GetRawText()));
        }

        await RunAsync(commands);
        Assert.True(references.Count > 200, $"{references.Count} actions");
        Assert.Equal(references.Select(Text("action")), console.Emulator.Calls.Select(call => call.Action));
        foreach (var (reference, call) in references.Zip(console.Emulator.Calls))
        {
            Assert.True(call.Signature.Status is SignatureStatus.Verified or SignatureStatus.NotRequired, $"{call.Action}: {call.Signature.Reason}");
            Assert.True(call.ErrorCode is null || call.ErrorCode.Contains("Task", StringComparison.Ordinal), $"{call.Action}: {call.ErrorCode} {call.ErrorMessage}");
            Assert.Equal(Text("method")(reference), call.Request.Method);
        }
    }

    [Theory]
    [InlineData("method: POST\nbody: { Text: { type: string } }", true)]
    [InlineData("method: POST\nquery: { Text: { type: string } }\nbody: { Other: { type: string } }", true)]
    [InlineData("method: GET\nquery: { Text: { type: string } }", true)]
    [InlineData("method: POST\nencoding: form\nbody: { Text: { type: string } }", true)]
    [InlineData("method: POST\nsigned: false\nbody: { Text: { type: string } }", false)]
    [InlineData("method: GET\nsigned: false\nquery: { Text: { type: string } }", false)]
    public async Task Whatever_a_value_holds_it_arrives(string action, bool isSigned)
    {
        var schemas = TestSchema.Of(("Do", action));
        await using var console = await ConsoleClient.StartAsync(new() { Schemas = schemas });
        var reference = await console.GetAsync("actions/test/Do/2024-01-01");
        await RunAsync([await WriteAsync(console, reference, JsonSerializer.Serialize(new { Text = Hostile }))]);
        var call = Assert.Single(console.Emulator.Calls);
        Assert.Equal((isSigned ? SignatureStatus.Verified : SignatureStatus.NotRequired, null), (call.Signature.Status, call.ErrorCode));
        Assert.Equal(Hostile, call.Member("Text"));
    }

    [Theory]
    [InlineData("Numbers: { type: array, style: repeated, items: { type: int64 } }", """{"Numbers":[10,9007199254740993,9]}""")]
    [InlineData("Names: { type: array, items: { type: string } }", """{"Names":["b","a"]}""")]
    [InlineData("""
        Filters: { type: array, items: { fields: { Key: { type: string }, Values: { type: array, items: { type: string } } } } }
        """, """{"Filters":[{"Key":"a","Values":["1","2"]},{"Key":"b","Values":["3"]}]}""")]
    [InlineData("At: { type: string, format: dateTime }", """{"At":"2024-02-03T04:05:06.789+08:00"}""")]
    public async Task A_query_with_lists_is_signed_as_it_is_sent(string members, string values)
    {
        var schemas = TestSchema.Of(("Do", $"method: GET\nquery:\n  {members.Trim()}\n"));
        await using var console = await ConsoleClient.StartAsync(new() { Schemas = schemas });
        await RunAsync([await WriteAsync(console, await console.GetAsync("actions/test/Do/2024-01-01"), values)]);
        var call = Assert.Single(console.Emulator.Calls);
        Assert.True(call.Signature.Status == SignatureStatus.Verified, call.Signature.Reason);
        Assert.Null(call.ErrorCode);
    }

    private static Func<JsonElement, string?> Text(string name) => element => element.GetProperty(name).GetString();

    private static async Task<string> WriteAsync(ConsoleClient console, JsonElement reference, string members)
    {
        var request = $$"""{"service":"{{Text("service")(reference)}}","action":"{{Text("action")(reference)}}","version":"{{Text("version")(reference)}}","members":{{members}}}""";
        return (await console.PostAsync("request", request)).GetProperty("curl").GetString()!;
    }

    // Each command may fail by itself: what the emulator received is what counts.
    private static async Task RunAsync(IReadOnlyList<string> commands)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var shell = Process.Start(start)!;
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.StandardInput.WriteAsync(string.Join('\n', commands) + "\n");
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        await output;
        Assert.DoesNotContain("bash:", await errors, StringComparison.Ordinal);
    }
}
