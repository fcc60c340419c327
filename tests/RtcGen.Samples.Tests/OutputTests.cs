using System.Text.RegularExpressions;
using RtcGen.RateLimiting.Redis.Tests;

using RtcGen.Tests;

namespace RtcGen.Samples.Tests;

/// <summary>Each sample prints what the file beside it shows.</summary>
public sealed partial class OutputTests
{
    private static readonly string[] RunToTheirEnd = ["Ecs", "OwnActions", "Recording", "RoomMessages", "VoiceChat"];

    public static TheoryData<string> Programs => [.. RunToTheirEnd];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_prints_what_is_shown(string sample) => AssertShown(sample, await SampleProcess.RunAsync(sample));

    [TerminationFact]
    public async Task The_worker_lists_rooms_until_it_is_told_to_end()
    {
        using var worker = SampleProcess.Start("RoomWorker");
        await worker.LineWithAsync("room(s)");
        await worker.SignalAsync("TERM");
        AssertShown("RoomWorker", await worker.EndAsync());
    }

    [RedisFact]
    public async Task Two_clients_share_a_limit()
    {
        var redis = new RedisServer();
        await redis.InitializeAsync();
        try
        {
            var ended = await SampleProcess.RunAsync("SharedLimit", redis.Address);
            AssertShown("SharedLimit", ended);

            // Twice 12 calls, each client under a limit of its own, would take little more than one second.
            Assert.True(decimal.Parse(Seconds().Match(ended.Output).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 2, ended.Output);
        }
        finally
        {
            redis.Stop();
        }
    }

    [Fact]
    public async Task Without_a_server_the_shared_limit_says_how_to_start_one()
    {
        // Nothing listens on this port.
        var ended = await SampleProcess.RunAsync("SharedLimit", "127.0.0.1:1");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("There is no Redis at 127.0.0.1:1. Start redis-server", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void No_shown_output_is_left_unchecked() => Assert.Equal(
        [.. RunToTheirEnd.Append("RoomWorker").Append("SharedLimit").Order(StringComparer.Ordinal)],
        SampleFolder.Names.Where(name => File.Exists(Path.Combine(SampleFolder.Root, name, "output.txt"))));

    [Theory]
    [MemberData(nameof(Programs))]
    [InlineData("RoomWorker")]
    public async Task A_live_run_without_keys_says_which_are_missing(string sample)
    {
        var ended = await SampleProcess.RunAsync(sample, "--live");

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("VOLCENGINE_ACCESS_KEY", ended.Errors, StringComparison.Ordinal);
    }

    private static void AssertShown(string sample, Finished ended)
    {
        Assert.True(ended.ExitCode == 0, $"{sample} ended with {ended.ExitCode}:\n{ended.Output}{ended.Errors}");
        Assert.Empty(ended.Errors);
        Assert.Equal(WithPlaceholders(SampleFolder.ReadText(sample, "output.txt")), WithPlaceholders(ended.Output));
    }

    /// <summary>Replaces what depends on how busy the machine is.</summary>
    private static string WithPlaceholders(string text) => Most().Replace(Seconds().Replace(text, "SECONDS s"), "most in one second:      SOME");

    [GeneratedRegex(@"\b([0-9]+\.[0-9]) s\b")]
    private static partial Regex Seconds();

    [GeneratedRegex("most in one second:      [0-9]+")]
    private static partial Regex Most();
}
