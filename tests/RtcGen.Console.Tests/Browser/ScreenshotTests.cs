using RtcGen.Emulator;
using RtcGen.Emulator.Tests;

namespace RtcGen.Console.Tests.Browser;

/// <summary>The pictures in docs/images show the page; the variable RTCGEN_ACCEPT_SNAPSHOTS set to 1 takes them anew.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ScreenshotTests(Chromium chromium)
{
    private const int MostBytes = 200_000;

    [Theory]
    [InlineData("console-calls", "", "light", "en-US", ".detail td")]
    [InlineData("console-signature", "", "dark", "en-US", ".detail .differs")]
    [InlineData("console-failures", "#failures", "light", "zh-CN", ".card")]
    [InlineData("console-reference", "#reference/rtc/UpdateSnapshot/2020-12-01", "dark", "en-US", ".detail pre")]
    public async Task The_documents_have_a_small_picture(string name, string hash, string scheme, string language, string shown)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, hash, language, width: 1080, height: 640);
        await page.PreferAsync(scheme);
        await FillAsync(page.Emulator, name == "console-signature");
        if (hash.Length == 0)
        {
            await page.UntilAsync("document.querySelectorAll('[role=option]').length >= 4");
            await page.EvaluateAsync<bool>("document.querySelector('[role=option]').click() ?? true");
        }

        await page.UntilAsync($"document.querySelector('{shown}')");
        var picture = await page.Page.ScreenshotDataAsync();
        Assert.InRange(picture.Length, 10_000, MostBytes);

        var file = Path.Combine(FindRepository(), "docs", "images", $"{name}.png");
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, picture);
        }

        Assert.InRange(new FileInfo(file).Length, 10_000, MostBytes);
    }

    private static async Task FillAsync(RtcEmulator emulator, bool isWrong)
    {
        emulator.SeedTask("snapshot", TestCall.Task);
        await emulator.PostAsync();
        await emulator.PostAsync("{}");
        emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Action = "DismissRoom", Times = 1 });
        await emulator.PostAsync("""{"AppId":"app","RoomId":"room"}""", "Action=DismissRoom&Version=2020-12-01");
        emulator.Fail(EmulatorFailure.TooManyRequests(TimeSpan.FromSeconds(2)), new() { Action = "UpdateSnapshot", Share = 0.25 });
        emulator.Fail(EmulatorFailure.Delay(TimeSpan.FromSeconds(3)), new() { Members = new Dictionary<string, string> { ["TaskId"] = "task" }, Times = 5 });
        await emulator.PostAsync("""{"AppId":"app","RoomId":"room","TaskId":"other","ImageConfig":{"Interval":601}}""", isWrong ? "Version=2020-12-01&Action=UpdateSnapshot" : TestCall.UpdateSnapshot);
        if (!isWrong)
        {
            emulator.ClearFailures();
            await emulator.PostAsync("""{"AppId":"app","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":601}}""");
            emulator.Fail(EmulatorFailure.TooManyRequests(TimeSpan.FromSeconds(2)), new() { Action = "UpdateSnapshot", Share = 0.25 });
            emulator.Fail(EmulatorFailure.Delay(TimeSpan.FromSeconds(3)), new() { Members = new Dictionary<string, string> { ["TaskId"] = "task" }, Times = 5 });
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RtcGen.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
