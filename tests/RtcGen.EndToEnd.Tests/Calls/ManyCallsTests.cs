using System.Globalization;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>Many calls at once, in cultures with other calendars, digits and letter cases.</summary>
public sealed class ManyCallsTests
{
    private const int Count = 64;

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task Sixty_four_calls_at_once_each_change_their_own_task(string culture)
    {
        using var scope = new CultureScope(culture);
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var intervals = Enumerable.Range(1, Count).ToDictionary(TaskOf);
        foreach (var task in intervals.Keys)
        {
            server.Seed(task);
        }

        var responses = await Task.WhenAll(intervals.Select(
            pair => Task.Run(() => client.UpdateSnapshotAsync(SnapshotServer.Request(pair.Value, pair.Key)))));

        Assert.All(responses, response => Assert.Equal("ok", response.Result));
        Assert.All(intervals, pair => Assert.Equal(pair.Value.ToString(CultureInfo.InvariantCulture), server.IntervalOf(pair.Key)));
        var ids = responses.Select(response => response.Metadata.RequestId).ToHashSet();
        Assert.Equal(Count, ids.Count);
        Assert.True(ids.SetEquals(server.Emulator.Calls.Select(call => call.RequestId)));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void What_is_written_and_said_is_the_same_in_every_culture(string culture)
    {
        var request = SnapshotServer.Request(interval: -1, task: "İ ı");
        var (json, faults) = (request.ToJson(), Faults(request));
        using var scope = new CultureScope(culture);
        Assert.Equal(json, request.ToJson());
        Assert.Equal(faults, Faults(request));
        Assert.Equal(2, faults.Length);
    }

    private static string TaskOf(int number) => string.Create(CultureInfo.InvariantCulture, $"task-{number}");

    private static string[] Faults(UpdateSnapshotRequest request) => [.. request.Validate().Errors.Select(fault => fault.Message)];
}
