using System.Net;
using System.Text;
using System.Text.Json;
using RtcGen.Emulator;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests;

/// <summary>What the page is told.</summary>
public sealed class DataTests
{
    [Fact]
    public async Task Nobody_is_told_a_secret()
    {
        const string Key = "another-secret-key-of-a-test";
        await using var console = await ConsoleClient.StartAsync(new() { Credentials = [EmulatorCredential.Default, new("AK", Key, "the-session-token")] });
        console.Emulator.SeedTask("record", new Dictionary<string, string> { ["AppId"] = "app" }, new Dictionary<string, string> { ["StorageConfig.CustomConfig.Secret"] = "shown" });
        await console.Emulator.PostAsync(signer: new() { Credential = new("AK", Key, "the-session-token") });
        await console.Emulator.PostAsync(signer: new() { Credential = new("AK", "wrong") });
        var actions = await console.GetAsync("actions");
        var told = new StringBuilder().Append(await console.GetAsync("state")).Append(await console.GetAsync("calls/1")).Append(await console.GetAsync("calls/2")).Append(actions);
        foreach (var action in actions.EnumerateArray().Select(Path))
        {
            var reference = await console.GetAsync($"actions/{action}");
            told.Append(reference).Append(await console.PostAsync("request", Request(reference)));
        }

        var text = told.ToString();
        Assert.Contains("Signature=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain("the-session-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain(EmulatorCredential.Default.SecretKey, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_settings_of_a_task_are_masked()
    {
        await using var console = await ConsoleClient.StartAsync();
        var actions = await console.GetAsync("actions");
        var (family, path) = await FindSecretAsync(console, actions);
        console.Emulator.SeedTask(family, new Dictionary<string, string> { ["AppId"] = "app" }, new Dictionary<string, string> { [path] = "top-secret" });
        var state = (await console.GetAsync("state")).GetRawText();
        Assert.Contains($"\"{path}\":\"***\"", state, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", state, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newest_calls_are_sent_and_the_others_counted()
    {
        await using var console = await ConsoleClient.StartAsync();
        for (var i = 0; i < 520; i++)
        {
            await console.Emulator.PostAsync();
        }

        using var response = await console.SendAsync(HttpMethod.Get, "api/stream", completion: HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("""{"missed":20}""", await reader.ReadLineAsync());
        for (var number = 21; number <= 520; number++)
        {
            Assert.StartsWith($"{{\"number\":{number},", await reader.ReadLineAsync(), StringComparison.Ordinal);
        }

        Assert.Equal("""{"seen":520}""", await reader.ReadLineAsync());
        await console.Emulator.PostAsync();
        Assert.StartsWith("""{"number":521,""", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(250)]
    public async Task A_long_list_of_changes_is_cut_and_counted(int count)
    {
        var schemas = TestSchema.Of(("Do", "method: POST\nsigned: false\nbody: { L: { type: array, items: { type: int32, range: '[1, 9]', whenInvalid: clamp } } }"));
        await using var console = await ConsoleClient.StartAsync(new() { Schemas = schemas });
        await console.Emulator.PostAsync($"{{\"L\":[{string.Join(',', Enumerable.Repeat(10, count))}]}}", "Action=Do&Version=2024-01-01");
        var call = await console.GetAsync("calls/1");
        Assert.Equal((count, Math.Min(count, 200)), (call.GetProperty("adjusted").GetInt32(), call.GetProperty("adjustments").GetArrayLength()));
    }

    [Fact]
    public async Task A_long_text_is_cut_between_any_two_characters()
    {
        await using var console = await ConsoleClient.StartAsync();
        var text = string.Concat(Enumerable.Repeat("\U0001F600", 70_000));
        foreach (var before in new[] { string.Empty, "a" })
        {
            await console.Emulator.PostAsync($"{{\"AppId\":\"{before}{text}\"}}");
            var call = await console.GetAsync($"calls/{console.Emulator.Calls.Count}");
            Assert.EndsWith("…", call.GetProperty("request").GetProperty("body").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Readers_are_bounded()
    {
        await using var console = await ConsoleClient.StartAsync();
        var readers = new List<HttpResponseMessage>();
        for (var i = 0; i < 16; i++)
        {
            readers.Add(await console.SendAsync(HttpMethod.Get, "api/stream", completion: HttpCompletionOption.ResponseHeadersRead));
        }

        using (var refused = await console.SendAsync(HttpMethod.Get, "api/stream"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        readers.ForEach(reader => reader.Dispose());
        await Until(async () =>
        {
            using var again = await console.SendAsync(HttpMethod.Get, "api/stream", completion: HttpCompletionOption.ResponseHeadersRead);
            return again.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task The_emulator_stops_while_a_page_is_open()
    {
        await using var console = await ConsoleClient.StartAsync();
        using var response = await console.SendAsync(HttpMethod.Get, "api/stream", completion: HttpCompletionOption.ResponseHeadersRead);
        await console.Emulator.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var text = await response.Content.ReadAsStringAsync();
            throw new InvalidDataException(text);
        });
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 500, "The condition does not come true.");
            await Task.Delay(20);
        }
    }

    private static string Path(JsonElement action) =>
        $"{action.GetProperty("service").GetString()}/{action.GetProperty("action").GetString()}/{action.GetProperty("version").GetString()}";

    private static string Request(JsonElement reference) =>
        $$"""{"service":"{{reference.GetProperty("service")}}","action":"{{reference.GetProperty("action")}}","version":"{{reference.GetProperty("version")}}","members":{{reference.GetProperty("sample").GetRawText()}}}""";

    private static async Task<(string Family, string Path)> FindSecretAsync(ConsoleClient console, JsonElement actions)
    {
        foreach (var action in actions.EnumerateArray().Where(action => action.GetProperty("starts").GetBoolean()))
        {
            var reference = await console.GetAsync($"actions/{Path(action)}");
            if (reference.GetProperty("parameters").EnumerateArray().SelectMany(Secrets).FirstOrDefault() is { } path)
            {
                return (action.GetProperty("family").GetString()!, path.Replace("[]", "[0]", StringComparison.Ordinal));
            }
        }

        throw new InvalidOperationException("No task has a secret setting.");
    }

    private static IEnumerable<string> Secrets(JsonElement parameter) => parameter.GetProperty("secret").GetBoolean()
        ? [parameter.GetProperty("path").GetString()!]
        : parameter.GetProperty("members").EnumerateArray().SelectMany(Secrets);
}
