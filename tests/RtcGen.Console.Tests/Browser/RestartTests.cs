using PuppeteerSharp;
using RtcGen.Emulator;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>Pages that outlive their emulator, and several pages of one.</summary>
[Collection(BrowserGroup.Name)]
public sealed class RestartTests(Chromium chromium)
{
    private const string IsOn = "document.querySelector('#connection')?.className === 'on'";

    [Fact]
    public async Task An_emulator_in_the_place_of_another_is_followed_in_the_same_view_and_language()
    {
        var first = await RtcEmulator.StartAsync(new() { Console = true });
        await using var page = await chromium.Browser.NewPageAsync();
        await page.GoToAsync(new Uri(first.Endpoint, "/_console/#tasks").ToString());
        await page.WaitForFunctionAsync($"() => {IsOn}");
        await page.EvaluateExpressionAsync("document.querySelector('#language').click()");
        await first.DisposeAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#connection').className === 'off'");

        await using var second = await RtcEmulator.StartAsync(new() { Console = true, Port = first.Endpoint.Port });
        second.SeedRoom("app", "another-room", "bob");
        await page.WaitForFunctionAsync($"() => {IsOn} && document.querySelector('.card')?.textContent.includes('another-room')");
        Assert.Equal("#tasks zh-CN", await page.EvaluateExpressionAsync<string>("`${location.hash} ${document.documentElement.lang}`"));
        await page.EvaluateExpressionAsync("localStorage.clear()");
    }

    [Fact]
    public async Task What_one_page_does_another_one_shows()
    {
        await using var one = await ConsolePage.OpenAsync(chromium, "#failures");
        await using var other = await chromium.Browser.NewPageAsync();
        await other.GoToAsync(new Uri(one.Emulator.Endpoint, "/_console/#failures").ToString());
        await other.WaitForFunctionAsync($"() => {IsOn}");
        await other.EvaluateExpressionAsync("document.querySelector('form button.main').click()");
        await one.Page.BringToFrontAsync();
        await one.UntilAsync("document.querySelector('.card')");
        await one.Emulator.PostAsync();
        await one.UntilAsync("!document.querySelector('.card')");
        await other.BringToFrontAsync();
        await other.WaitForFunctionAsync("() => !document.querySelector('.card')");
    }

    [Fact]
    public async Task Back_and_forward_lead_through_the_views()
    {
        await using var page = await ConsolePage.OpenAsync(chromium);
        await page.ShowAsync("tasks");
        await page.ShowAsync("reference");
        await page.Page.GoBackAsync();
        await page.UntilTextAsync("h2", "Tasks");
        await page.Page.GoBackAsync();
        await page.UntilTextAsync(".empty", "No calls yet.");
        await page.Page.GoForwardAsync();
        await page.UntilTextAsync("h2", "Tasks");
    }
}
