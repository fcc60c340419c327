using Microsoft.Extensions.Time.Testing;
using RtcGen.Emulator;

namespace RtcGen.Samples.IntegrationTests;

/// <summary>The real client over a server in the test's own process: no keys, no network, no waiting.</summary>
public sealed class LessonRecorderTests : IAsyncLifetime
{
    private const string AppId = "661e7b30";

    // Time stands still until a test moves it. The emulator and its clients share it.
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private RtcEmulator _rtc = null!;

    public async Task InitializeAsync()
    {
        _rtc = await RtcEmulator.StartAsync(new RtcEmulatorOptions { TimeProvider = _clock });
        _rtc.SeedRoom(AppId, "lesson-7", "teacher");
    }

    public async Task DisposeAsync() => await _rtc.DisposeAsync();

    [Fact]
    public async Task It_records_into_the_bucket_of_lessons()
    {
        await using var client = _rtc.CreateClient();

        await new LessonRecorder(client, AppId).StartAsync("lesson-7");

        var call = Assert.Single(_rtc.Calls);
        Assert.Equal("StartRecord", call.Action);
        Assert.Equal("lessons", call.Member("StorageConfig.TosConfig.Bucket"));
        Assert.Equal(SignatureStatus.Verified, call.Signature.Status);

        // The server took every value as it was sent.
        Assert.Empty(call.Adjustments);
    }

    [Fact]
    public async Task It_is_not_disturbed_by_a_busy_server()
    {
        _rtc.Fail(EmulatorFailure.TooManyRequests(retryAfter: TimeSpan.Zero), new() { Action = "StartRecord", Times = 2 });

        // The pauses between attempts are real ones here, and short.
        await using var client = _rtc.CreateClient(options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1) };
        });

        await new LessonRecorder(client, AppId).StartAsync("lesson-7");

        Assert.Equal([429, 429, 200], _rtc.Calls.Select(call => call.HttpStatus));
    }

    [Fact]
    public async Task It_stops_after_an_hour_by_itself()
    {
        await using var client = _rtc.CreateClient();
        var recorder = new LessonRecorder(client, AppId);
        await recorder.StartAsync("lesson-7");

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await recorder.IsRunningAsync("lesson-7"));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await recorder.IsRunningAsync("lesson-7"));
        Assert.False(await recorder.StopAsync("lesson-7"));
    }

    [Fact]
    public async Task It_does_not_claim_to_know_what_it_cannot()
    {
        await using var client = _rtc.CreateClient(options => options.Retry = new() { MaxAttempts = 1 });
        var recorder = new LessonRecorder(client, AppId);
        await recorder.StartAsync("lesson-7");

        // Stopped, and nobody hears of it: the case that is hard to bring about without an emulator.
        _rtc.Fail(EmulatorFailure.PartialResponse(), new() { Action = "StopRecord", AfterEffect = true });

        Assert.Null(await recorder.StopAsync("lesson-7"));
        Assert.False(await recorder.IsRunningAsync("lesson-7"));
    }

    [Fact]
    public async Task Others_go_on_when_one_fails()
    {
        _rtc.SeedRoom(AppId, "lesson-8", "teacher");
        _rtc.Fail(EmulatorFailure.Error("AccessDenied"), new() { Members = new Dictionary<string, string> { ["RoomId"] = "lesson-8" } });
        await using var client = _rtc.CreateClient();
        var recorder = new LessonRecorder(client, AppId);

        await recorder.StartAsync("lesson-7");
        await Assert.ThrowsAsync<RtcServiceException>(() => recorder.StartAsync("lesson-8"));

        Assert.Equal("lesson-7", Assert.Single(_rtc.Tasks).Key["RoomId"]);
    }
}
