using RtcGen.Emulator;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>Tasks, rooms, failures and rates, seen and changed on the page.</summary>
[Collection(BrowserGroup.Name)]
public sealed class StatePageTests(Chromium chromium)
{
    [Fact]
    public async Task An_armed_failure_makes_the_next_call_fail()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#failures");
        page.Emulator.SeedTask("snapshot", TestCall.Task);
        await page.UntilTextAsync(".empty", "No failure is armed");
        await FillAsync(page, "Kind", "GatewayPage");
        await FillAsync(page, "HTTP status", "503");
        await FillAsync(page, "Action", "UpdateSnapshot");
        await FillAsync(page, "Members of the request", "TaskId=task");
        await page.EvaluateAsync<bool>("document.querySelector('form button.main').click() ?? true");
        await page.UntilTextAsync(".card", "UpdateSnapshotTaskId = task");
        await page.UntilTextAsync("#notice", "The failure is armed.");

        var rule = Assert.Single(page.Emulator.Failures);
        Assert.Equal((EmulatorFailureKind.GatewayPage, 503, 1), (rule.Failure.Kind, rule.Failure.HttpStatus, rule.Remaining));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page.Emulator.Endpoint, "/?" + TestCall.UpdateSnapshot));
        var body = System.Text.Encoding.UTF8.GetBytes(TestCall.GoodBody);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        new TestSigner().Sign(request, body);
        using var response = await http.SendAsync(request);
        Assert.Equal(503, (int)response.StatusCode);
        await page.UntilTextAsync(".empty", "No failure is armed");
        Assert.Null((await page.Emulator.PostAsync()).Code);
    }

    [Theory]
    [InlineData("Error", "code", "SomeCode")]
    [InlineData("TooManyRequests", "retryAfter", "7")]
    [InlineData("Delay", "seconds", "2.5")]
    [InlineData("Reset", null, null)]
    [InlineData("PartialResponse", null, null)]
    [InlineData("WrongClock", "clockError", "-60")]
    [InlineData("GatewayPage", "httpStatus", "504")]
    public async Task Every_kind_can_be_armed_and_cancelled(string kind, string? field, string? value)
    {
        var labels = new Dictionary<string, string> { ["code"] = "Error code", ["retryAfter"] = "Retry-After in seconds (empty: no header)", ["seconds"] = "Seconds", ["clockError"] = "Seconds added to the clock", ["httpStatus"] = "HTTP status" };
        await using var page = await ConsolePage.OpenAsync(chromium, "#failures");
        await FillAsync(page, "Kind", kind);
        if (field is not null)
        {
            await FillAsync(page, labels[field], value!);
        }

        await FillAsync(page, "How many calls (empty: all)", string.Empty);
        await FillAsync(page, "Share of the calls (0 to 1)", "0.25");
        await page.EvaluateAsync<bool>("[...document.querySelectorAll('form input[type=checkbox]')][0].click() ?? true");
        await page.EvaluateAsync<bool>("document.querySelector('form button.main').click() ?? true");
        await page.UntilAsync("document.querySelector('.card')");
        var rule = Assert.Single(page.Emulator.Failures);
        Assert.Equal((kind, 0.25, true, (int?)null), (rule.Failure.Kind.ToString(), rule.Filter.Share, rule.Filter.AfterEffect, rule.Filter.Times));
        Assert.Equal(value, field is null ? null : rule.Failure.Code ?? rule.Failure.HttpStatus?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? rule.Failure.Duration?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));

        await page.EvaluateAsync<bool>("document.querySelector('.card button').click() ?? true");
        await page.UntilTextAsync(".empty", "No failure is armed");
        Assert.Empty(page.Emulator.Failures);
    }

    [Fact]
    public async Task A_task_is_seeded_changed_by_calls_and_ended()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        await page.UntilTextAsync(".empty", "No task is running.");
        await FillAsync(page, "Family", "snapshot");
        await FillAsync(page, "AppId", "app");
        await FillAsync(page, "RoomId", "room");
        await FillAsync(page, "TaskId", "task");
        await FillAsync(page, "Settings", "ImageConfig.Interval=9");
        await page.EvaluateAsync<bool>("document.querySelector('form button.main').click() ?? true");
        await page.UntilTextAsync(".card", "ImageConfig.Interval = 9");
        Assert.True(page.Emulator.TryGetTask("snapshot", TestCall.Task, out var task));
        Assert.Equal("9", task.Settings["ImageConfig.Interval"]);

        Assert.Null((await page.Emulator.PostAsync()).Code);
        await page.UntilTextAsync(".card", "ImageConfig.Interval = 5");
        await page.EvaluateAsync<bool>("document.querySelector('.card button').click() ?? true");
        await page.UntilTextAsync(".empty", "No task is running.");
        Assert.False(page.Emulator.TryGetTask("snapshot", TestCall.Task, out _));
    }

    [Fact]
    public async Task A_room_is_seeded()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        await page.EvaluateAsync<bool>("""
            (() => { const form = [...document.querySelectorAll('form')][1]; const [app, room] = form.querySelectorAll('input');
            app.value = 'app'; room.value = 'room'; form.querySelector('textarea').value = 'alice\nbob'; form.querySelector('button').click(); return true; })()
            """);
        await page.UntilTextAsync(".card", "alice");
        Assert.Equal(["alice", "bob"], Assert.Single(page.Emulator.Rooms).Users.Select(user => user.UserId));
    }

    [Fact]
    public async Task What_somebody_writes_outlasts_news()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        await FillAsync(page, "AppId", "half-written");
        page.Emulator.SeedTask("snapshot", TestCall.Task);
        await page.UntilAsync("document.querySelector('.card')");
        Assert.Equal("half-written", await page.EvaluateAsync<string>("document.querySelector('input[data-member=AppId]').value"));
    }

    [Fact]
    public async Task What_somebody_opened_and_the_focus_outlast_news()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        var settings = new Dictionary<string, string> { ["ImageConfig.Interval"] = "5" };
        page.Emulator.SeedTask("snapshot", TestCall.Task, settings);
        await page.UntilAsync("document.querySelector('.card summary')");
        await page.EvaluateAsync<bool>("document.querySelector('.card summary').focus() ?? true");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('.card details').open");
        page.Emulator.SeedTask("snapshot", new Dictionary<string, string>(TestCall.Task) { ["TaskId"] = "other" }, settings);
        await page.UntilAsync("document.querySelectorAll('.card details').length === 2");
        Assert.Equal("false true", await page.EvaluateAsync<string>("[...document.querySelectorAll('.card details')].map(one => one.open).join(' ')"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('.card summary')[1]"));
    }

    [Fact]
    public async Task Every_family_is_seeded_by_the_key_of_the_action_that_starts_it()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        var faults = await page.EvaluateAsync<string>("""
            (async () => {
              const { get } = await import('./api.js');
              const starting = (await get('actions')).filter(action => action.starts);
              const family = document.querySelector('form select');
              if (starting.length < 20) return `only ${starting.length}`;
              return starting.filter(action => {
                family.value = action.family;
                family.dispatchEvent(new Event('change'));
                const members = [...document.querySelectorAll('[data-member]')].map(one => one.dataset.member);
                return !starting.some(one => one.family === action.family && one.key.join() === members.join());
              }).map(action => action.action).join(' ');
            })()
            """);
        Assert.Equal(string.Empty, faults);
    }

    [Fact]
    public async Task Long_lists_are_cut_and_say_so()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#tasks");
        for (var i = 0; i < 2000; i++)
        {
            page.Emulator.SeedTask("snapshot", new Dictionary<string, string>(TestCall.Task) { ["TaskId"] = $"task-{i}" });
            page.Emulator.Fail(EmulatorFailure.Reset(), new() { Action = $"Action{i}" });
        }

        page.Emulator.SeedRoom("app", "room", [.. Enumerable.Range(0, 1000).Select(i => $"user-{i}")]);
        await page.UntilTextAsync(".content h2", "Tasks 2000");
        await page.UntilTextAsync(".content > p", "1500 more are not shown");
        await page.UntilTextAsync(".card p", "800 more are not shown");
        await page.UntilTextAsync(".card .pairs", "Users (1000)");
        await page.ShowAsync("failures");
        await page.UntilTextAsync(".content > p", "1800 more are not shown");
        await page.UntilTextAsync(".card", "Action1999");
    }

    [Fact]
    public async Task Rates_in_use_are_shown()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#rates", options: new() { EnforceRates = true });
        await page.UntilTextAsync(".empty", "No call has counted yet.");
        await page.Emulator.PostAsync();
        await page.UntilTextAsync("td", "UpdateSnapshot 2020-12-01");
    }

    private static Task FillAsync(ConsolePage page, string label, string value) => page.EvaluateAsync<bool>($$"""
        (() => {
          const control = document.getElementById([...document.querySelectorAll('label')].find(one => one.textContent === {{System.Text.Json.JsonSerializer.Serialize(label)}} && !one.parentElement.hidden).htmlFor);
          control.value = {{System.Text.Json.JsonSerializer.Serialize(value)}};
          control.dispatchEvent(new Event('input', { bubbles: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        })()
        """);
}
