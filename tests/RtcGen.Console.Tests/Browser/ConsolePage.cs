using System.Collections.Concurrent;
using System.Text.Json;
using PuppeteerSharp;
using PuppeteerSharp.Media;
using RtcGen.Emulator;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The page of an emulator in a browser. When it is closed, it must have reported no error and asked no other machine.</summary>
internal sealed class ConsolePage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _faults = new();

    private ConsolePage(RtcEmulator emulator, IPage page) => (Emulator, Page) = (emulator, page);

    public RtcEmulator Emulator { get; }

    public IPage Page { get; }

    public static async Task<ConsolePage> OpenAsync(Chromium chromium, string hash = "", string language = "en-US", RtcEmulatorOptions? options = null, int width = 1200, int height = 800)
    {
        options ??= new();
        options.Console = true;
        var emulator = await RtcEmulator.StartAsync(options);
        var page = new ConsolePage(emulator, await chromium.Browser.NewPageAsync());
        await page.Page.SetViewportAsync(new() { Width = width, Height = height });
        await page.Page.EvaluateExpressionOnNewDocumentAsync($"Object.defineProperty(navigator, 'language', {{ get: () => '{language}' }})");
        page.Listen();
        await page.GoAsync(hash);
        return page;
    }

    public async Task GoAsync(string hash)
    {
        await Page.GoToAsync(new Uri(Emulator.Endpoint, $"/_console/{hash}").ToString(), WaitUntilNavigation.DOMContentLoaded);
        await UntilAsync("document.querySelector('#main').children.length > 0 && document.querySelector('#connection').className === 'on'");
    }

    /// <summary>Opens a view by its link.</summary>
    public async Task ShowAsync(string view)
    {
        await EvaluateAsync<bool>($"document.querySelector('#views a[data-view={view}]').click() ?? true");
        await UntilAsync($"document.querySelector('#views a[data-view={view}]').getAttribute('aria-current') === 'page'");
    }

    public Task<T> EvaluateAsync<T>(string script) => Page.EvaluateExpressionAsync<T>(script);

    public Task<string> TextAsync(string selector) => EvaluateAsync<string>($"document.querySelector({JsonSerializer.Serialize(selector)})?.textContent ?? ''");

    /// <summary>Waits until an expression is true.</summary>
    public async Task UntilAsync(string script)
    {
        for (var i = 0; !await EvaluateAsync<bool>($"!!({script})"); i++)
        {
            if (i == 600)
            {
                Assert.Fail($"It does not come true: {script}\n{string.Join('\n', _faults)}\n{await TextAsync("body")}");
            }

            await Task.Delay(25);
        }
    }

    public Task UntilTextAsync(string selector, string text) =>
        UntilAsync($"[...document.querySelectorAll({JsonSerializer.Serialize(selector)})].some(one => one.textContent.includes({JsonSerializer.Serialize(text)}))");

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    public Task<string> FocusAsync() => EvaluateAsync<string>("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent).trim()");

    /// <summary>Presses Tab until something has the focus; the number of times is bounded by what the page has.</summary>
    public async Task TabToAsync(string script)
    {
        for (var i = 0; !await EvaluateAsync<bool>($"(one => !!({script}))(document.activeElement)"); i++)
        {
            Assert.True(i < 100, $"Tab does not lead to {script}.");
            await PressAsync("Tab");
        }
    }

    public Task PreferAsync(string scheme) =>
        Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Emulator.DisposeAsync();
        Assert.Empty(_faults);
    }

    private void Listen()
    {
        Page.Console += (_, e) =>
        {
            if (e.Message.Type is ConsoleType.Error or ConsoleType.Warning)
            {
                _faults.Enqueue(e.Message.Text);
            }
        };
        Page.PageError += (_, e) => _faults.Enqueue(e.Message);
        Page.Request += (_, e) =>
        {
            if (!e.Request.Url.StartsWith(Emulator.Endpoint.ToString(), StringComparison.Ordinal) && !e.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _faults.Enqueue($"The page asked for {e.Request.Url}.");
            }
        };
    }
}
