using Deque.AxeCore.Commons;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The page as a whole: keyboard, languages, themes, widths, and every action of the reference.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PageTests(Chromium chromium)
{
    private static readonly Lazy<string> Axe = new(ReadAxe);

    public static TheoryData<string> Views => ["calls", "tasks", "failures", "rates", "reference"];

    [Fact]
    public async Task Everything_is_done_with_the_keyboard()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.Emulator.PostAsync("{}", "Action=DismissRoom&Version=2020-12-01");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length === 2");

        // The frame in the order in which it is read.
        await page.PressAsync("Tab");
        Assert.Equal("To the content", await page.FocusAsync());
        foreach (var name in new[] { "Calls", "Tasks", "Failures", "Rates", "Reference", "Search", "中文: switch to Chinese", "Theme: system", "Pause" })
        {
            await page.PressAsync("Tab");
            Assert.Equal(name, await page.FocusAsync());
            Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        // Into the list, through it, and to what it shows.
        await page.PressAsync("Tab", "ArrowDown");
        await page.UntilTextAsync(".detail h2", "DismissRoom");
        await page.PressAsync("ArrowDown");
        await page.UntilTextAsync(".detail h2", "UpdateSnapshot");
        await page.PressAsync("Home");
        await page.UntilTextAsync(".detail h2", "DismissRoom");
        await page.PressAsync("End", "ArrowDown");
        await page.UntilTextAsync(".detail h2", "UpdateSnapshot");

        // A failure, from the link to the button.
        await page.TabToAsync("one.tagName === 'BODY' || one.dataset.view === 'calls'");
        await page.TabToAsync("one.dataset.view === 'failures'");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('form')");
        await page.TabToAsync("one.labels?.[0]?.textContent === 'Kind'");
        await page.PressAsync("ArrowDown");
        await page.TabToAsync("one.textContent === 'Arm'");
        await page.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('.card')");
        Assert.Equal("TooManyRequests", Assert.Single(page.Emulator.Failures).Failure.Kind.ToString());
        await page.TabToAsync("one.tagName === 'BODY' || one.dataset.view === 'calls'");
        await page.TabToAsync("one.textContent === 'Cancel'");
        await page.PressAsync("Enter");
        await page.UntilAsync("!document.querySelector('.card')");
        Assert.Empty(page.Emulator.Failures);
    }

    [Fact]
    public async Task Every_text_is_used_and_is_in_both_languages()
    {
        // Names of C#, of the wire and of the other language.
        string[] same = ["otherLanguage", "appId", "roomId", "action", "version", "csharp"];

        // Said by a name that the emulator sends or the page puts together.
        string[] sent =
        [
            "connected", "disconnected", "crowded", "themeAuto", "themeLight", "themeDark", "Verified", "NotRequired", "Missing", "NotChecked",
            "Error", "TooManyRequests", "Delay", "Reset", "PartialResponse", "WrongClock", "GatewayPage", "Safe", "Yes", "No",
        ];
        await using var page = await ConsolePage.OpenAsync(chromium);
        var faults = await page.EvaluateAsync<string>($$"""
            (async () => {
              const { texts: { en, zh } } = await import('./texts.js');
              const files = ['./', ...performance.getEntriesByType('resource').map(one => one.name).filter(name => name.endsWith('.js') && !name.endsWith('/texts.js'))];
              const sources = await Promise.all(files.map(async name => (await fetch(name)).text()));
              const used = new Set(sources.flatMap(text => [...text.matchAll(/['"](\w+)['"]/g)].map(match => match[1])));
              const asked = sources.flatMap(text => [...text.matchAll(/\bt\('(\w+)'\)|data-(?:text|label|placeholder)="(\w+)"/g)].map(match => match[1] ?? match[2]));
              const same = {{System.Text.Json.JsonSerializer.Serialize(same)}}, sent = {{System.Text.Json.JsonSerializer.Serialize(sent)}};
              const faults = asked.filter(name => !Object.hasOwn(en, name)).map(name => `${name} is missing`);
              for (const name of new Set([...Object.keys(en), ...Object.keys(zh)])) {
                if (!en[name] || !zh[name]) faults.push(`${name} is in one language`);
                else if (!same.includes(name) && !/[\u4e00-\u9fff]/.test(zh[name])) faults.push(`${name} is not Chinese`);
                else if (!/^(otherLanguage|switchLanguage)$/.test(name) && /[\u3000-\u9fff\uff00-\uffef]/.test(en[name])) faults.push(`${name} is not English`);
                if (!used.has(name) && !sent.includes(name)) faults.push(`${name} is not used`);
              }
              if (files.length < 10 || asked.length < 100) faults.push(`only ${files.length} files and ${asked.length} texts`);
              return faults.join('\n');
            })()
            """);
        Assert.Equal(string.Empty, faults);
    }

    [Theory]
    [InlineData("en-US", "RTC emulator", "en")]
    [InlineData("de-DE", "RTC emulator", "en")]
    [InlineData("zh-CN", "RTC 模拟器", "zh-CN")]
    [InlineData("zh-TW", "RTC 模拟器", "zh-CN")]
    public async Task The_page_starts_in_the_language_of_the_browser(string browser, string title, string language)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, language: browser);
        Assert.Equal(title, await page.TextAsync("h1"));
        Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task The_language_is_switched_and_kept()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference/rtc/UpdateSnapshot/2020-12-01");
        await page.UntilTextAsync(".detail .reaction", "The server");
        await page.EvaluateAsync<bool>("document.querySelector('#language').click() ?? true");
        await page.UntilTextAsync(".detail .reaction", "服务端");
        await page.UntilTextAsync(".detail h3", "参数");
        await page.GoAsync("#tasks");
        Assert.Equal("RTC 模拟器", await page.TextAsync("h1"));
        await page.EvaluateAsync<bool>("localStorage.clear() ?? true");
    }

    [Fact]
    public async Task The_theme_follows_the_system_or_the_switch()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.PreferAsync("light");
        var light = await BackAsync(page);
        await page.PreferAsync("dark");
        var dark = await BackAsync(page);
        Assert.NotEqual(light, dark);
        await page.EvaluateAsync<bool>("document.querySelector('#theme').click() ?? true");
        Assert.Equal(light, await BackAsync(page));
        await page.PreferAsync("light");
        await page.EvaluateAsync<bool>("document.querySelector('#theme').click() ?? true");
        Assert.Equal(dark, await BackAsync(page));
        Assert.Equal("Theme: dark", await page.EvaluateAsync<string>("document.querySelector('#theme').getAttribute('aria-label')"));
        await page.EvaluateAsync<bool>("localStorage.clear() ?? true");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_is_accessible_and_fits_a_narrow_window(string view)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, width: 400);
        await PrepareAsync(page, view);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 400, $"{view} is wider than the window.");
        Assert.Equal(string.Empty, await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('main *')].filter(one => !one.closest('pre, .lines, .scroll') && one.getBoundingClientRect().right > 401).map(one => `${one.tagName}.${one.className}`).join(' ')
            """));
        await page.Page.SetViewportAsync(new() { Width = 1200, Height = 800 });
        foreach (var scheme in new[] { "light", "dark" })
        {
            await page.PreferAsync(scheme);
            await page.EvaluateAsync<bool>($"{Axe.Value}; true");
            var faults = await page.EvaluateAsync<string>("""
                axe.run().then(result => result.violations.map(one => `${one.id}: ${one.nodes.map(node => `${node.html} ${node.failureSummary}`).slice(0, 3).join('; ')}`).join('\n'))
                """);
            Assert.True(faults.Length == 0, $"{view}, {scheme}:\n{faults}");
        }
    }

    [Fact]
    public async Task Every_action_has_a_page_of_reference()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference");
        await page.UntilAsync("document.querySelectorAll('[role=option]').length > 200");
        var faults = await page.EvaluateAsync<string>("""
            (async () => {
              const faults = [];
              for (const entry of document.querySelectorAll('[role=option]')) {
                entry.click();
                const [, action, version] = entry.dataset.key.split('/');
                for (let i = 0; ; i++) {
                  const ready = document.querySelector('.detail h2')?.textContent.startsWith(`${action} ${version}`) && document.querySelectorAll('.detail .code pre').length === 2;
                  if (ready || i === 500) { if (!ready) faults.push(entry.dataset.key); break; }
                  await new Promise(resolve => setTimeout(resolve, 10));
                }
                const text = document.querySelector('.detail').textContent;
                if (/undefined|\[object/.test(text)) faults.push(`${entry.dataset.key}: ${text.match(/.{0,40}(undefined|\[object).{0,40}/)[0]}`);
                if (!text.includes(`new ${action[0].toUpperCase()}`) || !text.includes('curl ')) faults.push(`${entry.dataset.key} has no snippet`);
              }
              return faults.join('\n');
            })()
            """);
        Assert.Equal(string.Empty, faults);
    }

    [Fact]
    public async Task Values_are_edited()
    {
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference/rtc/UpdateSnapshot/2020-12-01");
        await page.UntilTextAsync(".detail pre", "new UpdateSnapshotRequest");
        await EditAsync("{\"AppId\":\"mine\"");
        await page.UntilTextAsync(".detail .message", "This is not a JSON object yet.");
        await EditAsync("{\"AppId\":\"it's <mine>\",\"ImageConfig\":{\"Interval\":5}}");
        await page.UntilTextAsync(".detail pre", "AppId = \"it's <mine>\"");
        await page.UntilTextAsync(".detail pre", @"'{""AppId"":""it'\''s <mine>""");
        await page.UntilAsync("document.querySelector('.detail .message').hidden");

        Task<bool> EditAsync(string text) => page.EvaluateAsync<bool>($$"""
            (() => { const values = document.querySelector('.detail textarea'); values.value = {{System.Text.Json.JsonSerializer.Serialize(text)}}; values.dispatchEvent(new Event('input')); return true; })()
            """);
    }

    private static async Task PrepareAsync(ConsolePage page, string view)
    {
        page.Emulator.SeedTask("snapshot", TestCall.Task, new Dictionary<string, string> { ["ImageConfig.Interval"] = "5" });
        page.Emulator.SeedRoom("app", "room", "alice");
        await page.Emulator.PostAsync("""{"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":601}}""");
        await page.Emulator.PostAsync(signer: new() { Credential = RtcGen.Emulator.EmulatorCredential.Default with { SecretKey = "wrong" } });
        page.Emulator.Fail(RtcGen.Emulator.EmulatorFailure.TooManyRequests());
        await page.ShowAsync(view);
        if (view is "calls" or "reference")
        {
            await page.UntilAsync("document.querySelectorAll('[role=option]').length >= 2");
            await page.EvaluateAsync<bool>("([...document.querySelectorAll('[role=option]')].find(one => one.dataset.key.includes('StartRecord/2023-11-01')) ?? document.querySelector('[role=option]')).click() ?? true");
            await page.UntilAsync("document.querySelector('.detail pre')");
        }
        else if (view != "rates")
        {
            await page.UntilAsync("document.querySelector('.card')");
        }
    }

    private static Task<string> BackAsync(ConsolePage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static string ReadAxe()
    {
        var assembly = typeof(AxeResult).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal)))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
