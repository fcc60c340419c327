using PuppeteerSharp;

namespace RtcGen.Console.Tests.Browser;

/// <summary>One Chromium for all tests. It is Debian's; the variable RTCGEN_CHROMIUM names another.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IBrowser? _browser;

    internal IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("RTCGEN_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.True(File.Exists(path), $"The page is tested in Chromium, and there is none at {path}: install the package chromium.");
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server", "--no-first-run", "--disable-background-networking", "--lang=en-US"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }
}

/// <summary>The tests that share a browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
