using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The list of calls when there are many, and when the page does not look.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ManyCallsTests(Chromium chromium)
{
    private const string Count = "document.querySelectorAll('[role=option]').length";

    [Fact]
    public async Task A_list_that_stands_still_says_what_waits()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.UntilAsync($"{Count} === 1");
        await page.TabToAsync("one.textContent === 'Pause'");
        await page.PressAsync("Enter");
        await page.Emulator.PostAsync();
        await page.Emulator.PostAsync();
        await page.UntilTextAsync(".pause", "Continue (2)");
        Assert.Equal(1, await page.EvaluateAsync<int>(Count));
        await page.ShowAsync("tasks");
        await page.ShowAsync("calls");
        await page.UntilTextAsync(".pause", "Continue (2)");
        Assert.Equal(1, await page.EvaluateAsync<int>(Count));
        await page.EvaluateAsync<bool>("document.querySelector('.pause').click() ?? true");
        Assert.Equal((3, "Pause"), (await page.EvaluateAsync<int>(Count), await page.TextAsync(".pause")));
        Assert.Equal(["3", "2", "1"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[role=option]')].map(one => one.dataset.key)"));
    }

    [Fact]
    public async Task The_list_is_bounded_and_the_keyboard_stays_in_it()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.UntilAsync($"{Count} === 1");
        await page.TabToAsync("one.matches('[role=listbox]')");
        await page.PressAsync("ArrowDown");
        await page.UntilAsync("document.activeElement.matches('[role=option]')");
        await Parallel.ForEachAsync(Enumerable.Range(0, 520), async (_, _) => await page.Emulator.PostAsync());
        await page.UntilTextAsync(".note", "21 earlier calls are not shown");
        Assert.Equal(500, await page.EvaluateAsync<int>(Count));

        // The selected call has gone from the list; what it shows stays.
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[role=listbox]') && document.activeElement.tabIndex === 0"));
        Assert.Contains("UpdateSnapshot", await page.TextAsync(".detail h2"), StringComparison.Ordinal);
        await page.PressAsync("ArrowDown");
        await page.UntilAsync("document.activeElement.matches('[role=option]:first-child')");
    }

    [Fact]
    public async Task A_page_that_nobody_sees_lets_go_and_misses_nothing()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.UntilAsync($"{Count} === 1");
        await HideAsync(true);
        await page.UntilAsync("document.querySelector('#connection').className === 'off'");
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), async (_, _) => await page.Emulator.PostAsync());
        Assert.Equal(1, await page.EvaluateAsync<int>(Count));
        await HideAsync(false);
        await page.UntilAsync("document.querySelector('#connection').className === 'on'");
        await page.UntilAsync($"{Count} === 500");
        await page.UntilTextAsync(".note", "1 earlier calls are not shown");

        Task<bool> HideAsync(bool isHidden) => page.EvaluateAsync<bool>($$"""
            (() => {
              Object.defineProperty(document, 'hidden', { get: () => {{(isHidden ? "true" : "false")}}, configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
              return true;
            })()
            """);
    }

    [Fact]
    public async Task A_selected_call_that_does_not_match_is_not_in_the_way_of_the_keyboard()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync();
        await page.UntilAsync($"{Count} === 1");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        await page.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("dismiss");
        await page.UntilTextAsync(".note", "Nothing matches.");
        await page.TabToAsync("one.matches('[role=listbox]')");
        await page.Emulator.PostAsync("""{"AppId":"app"}""", "Action=DismissRoom&Version=2020-12-01");
        await page.UntilAsync("document.querySelectorAll('[role=option]:not([hidden])').length === 1");
        Assert.Equal(string.Empty, await page.TextAsync(".note"));
        await page.PressAsync("ArrowDown");
        await page.UntilTextAsync(".detail h2", "DismissRoom");
    }

    [Fact]
    public async Task A_body_is_shown_with_the_characters_that_were_sent()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.Emulator.PostAsync("""{"AppId":"a\u0041 \"{[,:]}\"","N":9007199254740993,"10":1.50,"2":[],"N":[-1e2,{},{"O":null}]}""");
        await page.UntilAsync($"{Count} === 1");
        await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        await page.UntilAsync("document.querySelector('.detail pre')");
        var shown = await page.EvaluateAsync<string>("[...document.querySelectorAll('.detail pre')].map(one => one.textContent).find(one => one.includes('9007'))");
        Assert.Equal(
            """
            {
              "AppId": "a\u0041 \"{[,:]}\"",
              "N": 9007199254740993,
              "10": 1.50,
              "2": [],
              "N": [
                -1e2,
                {},
                {
                  "O": null
                }
              ]
            }
            """,
            shown,
            ignoreLineEndingDifferences: true);
    }
}
