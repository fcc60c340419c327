using PuppeteerSharp.Media;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The page on small screens, on paper, in the colours of the system, and with texts that nobody expects.</summary>
[Collection(BrowserGroup.Name)]
public sealed class DisplayTests(Chromium chromium)
{
    private const string Long = "0123456789abcdef";

    // A window of 1280 by 1024 pixels at 400 %.
    [Theory]
    [InlineData("calls")]
    [InlineData("tasks")]
    [InlineData("failures")]
    [InlineData("rates")]
    [InlineData("reference")]
    public async Task A_very_small_window_shows_everything_from_top_to_bottom(string view)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, width: 320, height: 256, options: new() { EnforceRates = true });
        await FillAsync(page, view, 1);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('header *, main *')].filter(one => !one.closest('pre, .lines, .scroll') && one.getBoundingClientRect().right > 321).map(one => `${one.tagName}.${one.className}`).join(' ')
            """));
        if (view is "calls" or "reference")
        {
            Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.detail').scrollHeight === document.querySelector('.detail').clientHeight"));
        }

        Assert.True(await page.EvaluateAsync<bool>("(() => { const all = [...document.querySelectorAll('main *')].filter(one => one.getClientRects().length); all.at(-1).scrollIntoView(); const box = all.at(-1).getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })()"));
    }

    [Theory]
    [InlineData("calls")]
    [InlineData("tasks")]
    [InlineData("failures")]
    public async Task A_long_name_does_not_widen_the_page(string view)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, width: 1000);
        await FillAsync(page, view, 200);
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('main *')].filter(one => !one.closest('pre, .lines, .scroll') && one.getBoundingClientRect().right > 1001).map(one => `${one.tagName}.${one.className}`).join(' ')
            """));
    }

    [Theory]
    [InlineData("calls", "strong, .badge, h2 span, .target, code, dd, td")]
    [InlineData("tasks", "strong, .badge, code")]
    [InlineData("failures", "strong, code, span")]
    public async Task Text_that_turns_the_direction_of_writing_turns_its_own_alone(string view, string selector)
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await FillAsync(page, view, 1, "\u202Eevil");
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>($$"""
            [...document.querySelectorAll('main :is({{selector}})')].filter(one => one.textContent.includes('\u202e') && getComputedStyle(one).unicodeBidi !== 'isolate' && getComputedStyle(one).display.startsWith('inline'))
              .map(one => one.outerHTML).join('\n')
            """));
        Assert.True(await page.EvaluateAsync<bool>($"[...document.querySelectorAll('main :is({selector})')].some(one => one.textContent.includes('\u202e'))"));
    }

    [Fact]
    public async Task The_colours_of_the_system_hide_nothing()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Page.Client.SendAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "forced-colors", value = "active" } } });
        await page.Emulator.PostAsync(query: "Version=2020-12-01&Action=UpdateSnapshot");
        await page.Emulator.PostAsync();
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]:last-child').click() ?? true");
        await page.UntilAsync("document.querySelector('.detail li.differs')");
        Assert.Equal("6px 0px", await page.EvaluateAsync<string>("[...document.querySelectorAll('[role=option]')].sort((a, b) => b.ariaSelected.localeCompare(a.ariaSelected)).map(one => getComputedStyle(one).borderLeftWidth).join(' ')"));
        Assert.Equal("6px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('li.differs')).borderLeftWidth"));
        Assert.Equal("underline", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('nav [aria-current]')).textDecorationLine"));
    }

    [Fact]
    public async Task Paper_has_the_whole_call()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync($"{{\"AppId\":[{string.Join(',', Enumerable.Range(0, 300))}]}}");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 1");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        await page.UntilAsync("document.querySelector('.detail pre')");
        await page.Page.EmulateMediaTypeAsync(MediaType.Print);
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('header, .side, button')].filter(one => one.getClientRects().length).map(one => one.outerHTML).join(' ')
            """));
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('main, .split, .detail, pre')].filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.className || one.tagName).join(' ')
            """));
    }

    private static async Task FillAsync(ConsolePage page, string view, int times, string prefix = "")
    {
        var name = prefix + string.Concat(Enumerable.Repeat(Long, times));
        var quoted = System.Text.Json.JsonSerializer.Serialize(name);
        page.Emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = name, ["RoomId"] = name, ["TaskId"] = name }, new Dictionary<string, string> { [name] = name });
        page.Emulator.SeedRoom(name, name, name);
        page.Emulator.Fail(RtcGen.Emulator.EmulatorFailure.Error("InternalError", name), new() { Action = name, Members = new Dictionary<string, string> { [name] = name } });
        await page.Emulator.PostAsync($"{{\"AppId\":{quoted},\"RoomId\":{quoted},\"TaskId\":{quoted},\"ImageConfig\":{{\"Interval\":601}}}}");
        await page.Emulator.PostAsync(query: $"Action={Uri.EscapeDataString(name)}&Version={Uri.EscapeDataString(name)}");
        await page.ShowAsync(view);
        if (view is "calls" or "reference")
        {
            await page.UntilAsync("document.querySelectorAll('[role=option]').length >= 2");
            await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
            await page.UntilAsync("document.querySelector('.detail pre')");
        }
        else if (view != "rates")
        {
            await page.UntilAsync("document.querySelector('.card')");
            await page.EvaluateAsync<bool>("document.querySelectorAll('details').forEach(one => one.open = true) ?? true");
        }
    }
}
