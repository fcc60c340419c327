using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

/// <summary>The rates of the schema are enforced when asked.</summary>
public sealed class RateTests
{
    private const string Schema = """
        action: Often
        version: "2020-12-01"
        service: rtc
        method: POST
        repeatable: safe
        rate:
          - { limit: 2/s, group: some }
          - { limit: 3/min, scope: app, when: Dear == true }
        summary: { en: May be called now and then. }
        body:
          AppId: { type: string, required: true, summary: { en: The application. } }
          Dear: { type: boolean, summary: { en: Counts. } }
        result: { type: string, success: ok }
        """;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_call_beyond_its_rate_is_told_how_long_to_wait()
    {
        await using var emulator = await StartAsync();
        Assert.Equal([null, null, "FlowLimitExceeded"], await CodesAsync(emulator, 3));
        var refused = await CallAsync(emulator);
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (refused.Status, refused.Header("Retry-After")));
        _clock.Advance(TimeSpan.FromSeconds(0.949));
        Assert.Equal(["FlowLimitExceeded"], await CodesAsync(emulator, 1));
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.Equal([null, null, "FlowLimitExceeded"], await CodesAsync(emulator, 3));
    }

    [Fact]
    public async Task Without_being_asked_none_is_enforced()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        Assert.Equal([null, null, null, null, null], await CodesAsync(emulator, 5));
    }

    [Fact]
    public async Task A_rate_for_each_application_counts_each_by_itself_and_only_what_it_is_for()
    {
        await using var emulator = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Null((await CallAsync(emulator, "a", dear: true)).Code);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("FlowLimitExceeded", (await CallAsync(emulator, "a", dear: true)).Code);
        Assert.Null((await CallAsync(emulator, "b", dear: true)).Code);
        Assert.Null((await CallAsync(emulator, "a")).Code);
    }

    [Fact]
    public async Task A_refused_call_takes_nothing_and_one_with_an_error_does_not_count()
    {
        await using var emulator = await StartAsync();
        await CallAsync(emulator, app: "");
        Assert.Equal([null, null, "FlowLimitExceeded", "FlowLimitExceeded"], await CodesAsync(emulator, 4));
        _clock.Advance(TimeSpan.FromSeconds(0.95));
        Assert.Equal([null, null, "FlowLimitExceeded"], await CodesAsync(emulator, 3));
    }

    private Task<RtcEmulator> StartAsync() =>
        RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema], EnforceRates = true, TimeProvider = _clock });

    private Task<TestAnswer> CallAsync(RtcEmulator emulator, string app = "a", bool dear = false) => emulator.PostAsync(
        $$"""{"AppId":"{{app}}","Dear":{{(dear ? "true" : "false")}}}""", "Action=Often&Version=2020-12-01", new TestSigner { At = _clock.GetUtcNow() });

    private async Task<IReadOnlyList<string?>> CodesAsync(RtcEmulator emulator, int count)
    {
        var codes = new string?[count];
        for (var i = 0; i < count; i++)
        {
            codes[i] = (await CallAsync(emulator)).Code;
        }

        return codes;
    }
}
