using RtcGen.Emulator;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The calls as the page shows them.</summary>
[Collection(BrowserGroup.Name)]
public sealed class CallsPageTests(Chromium chromium)
{
    private const string Hostile = "<img src=x onerror=window.wasRun=1><script>window.wasRun=1</script>";

    [Fact]
    public async Task Calls_appear_as_they_come()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.UntilTextAsync(".empty", page.Emulator.Endpoint.ToString());
        page.Emulator.SeedTask("snapshot", TestCall.Task);

        await page.Emulator.PostAsync("""{"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":601}}""");
        await page.UntilTextAsync("[role=option]", "UpdateSnapshot");
        await page.UntilTextAsync("[role=option] .badge.warn", "1 adjusted");
        await page.Emulator.PostAsync("{}");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");
        await page.UntilTextAsync("[role=option]:first-child .badge.bad", "MissingParameter");

        await page.EvaluateAsync<bool>("document.querySelector('[role=option]:last-child').click() ?? true");
        await page.UntilTextAsync(".detail td", "$.ImageConfig.Interval");
        await page.UntilTextAsync(".detail pre", "\"Interval\": 601");
        await page.UntilTextAsync(".detail pre", "\"ResponseMetadata\"");
        await page.UntilTextAsync(".detail .badge.good", "verified");
    }

    [Fact]
    public async Task A_wrong_signature_is_explained()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync(signer: new() { Credential = EmulatorCredential.Default with { SecretKey = "wrong" } });
        await page.UntilTextAsync("[role=option] .badge.bad", "rejected");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        await page.UntilTextAsync(".detail .badge.bad", "rejected");
        await page.UntilTextAsync(".detail h4", "Canonical request, computed by the server");
        await page.UntilTextAsync(".detail .lines li", "host;x-content-sha256;x-date");

        // What the client signed can be found out: both are shown, and the line that differs is marked.
        await page.Emulator.PostAsync(query: "Version=2020-12-01&Action=UpdateSnapshot");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        await page.UntilTextAsync(".detail h4", "Canonical request, signed by the client");
        await page.UntilTextAsync(".detail .column:nth-child(1) li.differs", "Action=UpdateSnapshot&Version=2020-12-01");
        await page.UntilTextAsync(".detail .column:nth-child(2) li.differs", "Version=2020-12-01&Action=UpdateSnapshot");
        await page.UntilAsync("document.querySelectorAll('.detail li.differs').length === 2 && document.querySelector('.detail .findings li')");
    }

    [Fact]
    public async Task Lines_that_differ_are_marked_on_both_sides()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        var marked = await page.EvaluateAsync<string>("""
            import('./compare.js').then(({ compare }) => {
              const both = compare('POST\n/\nA=1&B=2\nhost:a\n\nhost\nhash', 'POST\n/\nB=2&A=1\nhost:a\nx-date:now\n\nhost\nhash');
              return [...both.querySelectorAll('ol')].map(list => [...list.children].map((line, i) => line.className ? `${i}:${line.className}` : '').filter(Boolean).join(' ')).join(' | ');
            })
            """);
        Assert.Equal("2:differs | 2:differs 4:differs", marked);
    }

    [Fact]
    public async Task Text_of_a_call_cannot_become_markup()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        page.Emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = Hostile }, new Dictionary<string, string> { [Hostile] = Hostile });
        page.Emulator.SeedRoom(Hostile, Hostile, Hostile);
        page.Emulator.Fail(EmulatorFailure.Error(Hostile, Hostile), new() { Action = Hostile, Members = new Dictionary<string, string> { ["AppId"] = Hostile } });
        page.Emulator.Fail(EmulatorFailure.Error(Hostile, Hostile), new() { Action = "UpdateSnapshot", Times = 1 });
        var quoted = System.Text.Json.JsonSerializer.Serialize(Hostile);
        await page.Emulator.PostAsync($"{{\"AppId\":{quoted},\"RoomId\":{quoted},\"TaskId\":{quoted},\"ImageConfig\":{{\"Interval\":601}}}}", change: request => request.Headers.TryAddWithoutValidation("X-Hostile", Hostile));
        await page.Emulator.PostAsync(query: $"Action={Uri.EscapeDataString(Hostile)}&Version=2020-12-01");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");
        foreach (var entry in new[] { 1, 2 })
        {
            await page.EvaluateAsync<bool>($"document.querySelector('[role=option]:nth-child({entry})').click() ?? true");
            await page.UntilTextAsync(".detail", Hostile);
        }

        foreach (var view in new[] { "tasks", "failures", "rates", "reference" })
        {
            await page.ShowAsync(view);
            if (view is "tasks" or "failures")
            {
                await page.UntilTextAsync(".card", Hostile);
            }

            Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('main img, main script, #notice img').length"));
        }

        Assert.False(await page.EvaluateAsync<bool>("'wasRun' in window"));
    }

    [Fact]
    public async Task Search_leaves_what_matches()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.Emulator.PostAsync("""{"AppId":"app"}""", "Action=DismissRoom&Version=2020-12-01");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");
        await page.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("dismiss");
        await page.UntilAsync("document.querySelectorAll('[role=option]:not([hidden])').length === 1");
        await page.Emulator.PostAsync();
        await page.Emulator.PostAsync("""{"AppId":"app"}""", "Action=DismissRoom&Version=2020-12-01");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 4");
        Assert.Equal(2, await page.EvaluateAsync<int>("document.querySelectorAll('[role=option]:not([hidden])').length"));
        await page.PressAsync("Escape");
        await page.UntilAsync("document.querySelectorAll('[role=option]:not([hidden])').length === 4");
    }
}
