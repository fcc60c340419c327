using NSubstitute;
using NSubstitute.ExceptionExtensions;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>The client under NSubstitute.</summary>
public class NSubstituteTests
{
    private readonly RtcClient _client = Substitute.For<RtcClient>();

    private Snapshots Code => new(_client);

    [Fact]
    public async Task A_success()
    {
        _client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>()).Returns(Requests.Stopped);

        Assert.Equal("ok r-1", await Code.StopAsync());
        await _client.Received(1).SendAsync(Arg.Is<StopSnapshotRequest>(static request => request.TaskId == "task-1"), null, CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(Failures.All), MemberType = typeof(Failures))]
    public async Task A_failure(Exception failure, string expected)
    {
        _client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>()).ThrowsAsync(failure);

        Assert.Equal(expected, await Code.StopAsync());
    }

    [Fact]
    public async Task A_failure_and_then_a_success()
    {
        _client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>())
            .Returns(static _ => throw new RtcTimeoutException(TimeSpan.FromSeconds(1)), static _ => Requests.Stopped);

        Assert.Equal("nothing within 1 s", await Code.StopAsync());
        Assert.Equal("ok r-1", await Code.StopAsync());
    }

    [Fact]
    public async Task Pages()
    {
        _client.SendAsync(Arg.Any<ListRoomInfoRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>()).Returns(Requests.Page("a", "b"), Requests.Page("c"));

        Assert.Equal(["a", "b", "c"], (await Code.RoomsAsync()).Rooms);
    }

    [Fact]
    public async Task A_page_that_fails()
    {
        _client.SendAsync(Arg.Any<ListRoomInfoRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>())
            .Returns(static _ => Requests.Page("a"), static _ => throw Failures.Paging);

        var (rooms, unreadable) = await Code.RoomsAsync();
        Assert.Equal(["a"], rooms);
        Assert.Equal(1, unreadable);
    }

    [Fact]
    public async Task What_is_not_set_up_gives_null() => Assert.Null(await _client.StopSnapshotAsync(Requests.Stop));
}
