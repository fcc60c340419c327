using Moq;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>The client under Moq.</summary>
public class MoqTests
{
    private readonly Mock<RtcClient> _mock = new();

    private Snapshots Code => new(_mock.Object);

    [Fact]
    public async Task A_success()
    {
        _mock.Setup(static client => client.SendAsync(It.IsAny<StopSnapshotRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Requests.Stopped);

        Assert.Equal("ok r-1", await Code.StopAsync());
        _mock.Verify(static client => client.SendAsync(It.Is<StopSnapshotRequest>(static request => request.TaskId == "task-1"), null, CancellationToken.None), Times.Once);
    }

    [Theory]
    [MemberData(nameof(Failures.All), MemberType = typeof(Failures))]
    public async Task A_failure(Exception failure, string expected)
    {
        _mock.Setup(static client => client.SendAsync(It.IsAny<StopSnapshotRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>())).ThrowsAsync(failure);

        Assert.Equal(expected, await Code.StopAsync());
    }

    [Fact]
    public async Task A_failure_and_then_a_success()
    {
        _mock.SetupSequence(static client => client.SendAsync(It.IsAny<StopSnapshotRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new RtcTimeoutException(TimeSpan.FromSeconds(1)))
            .ReturnsAsync(Requests.Stopped);

        Assert.Equal("nothing within 1 s", await Code.StopAsync());
        Assert.Equal("ok r-1", await Code.StopAsync());
    }

    [Fact]
    public async Task Pages()
    {
        _mock.SetupSequence(static client => client.SendAsync(It.IsAny<ListRoomInfoRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Requests.Page("a", "b"))
            .ReturnsAsync(Requests.Page("c"));

        Assert.Equal(["a", "b", "c"], (await Code.RoomsAsync()).Rooms);
    }

    [Fact]
    public async Task A_page_that_fails()
    {
        _mock.SetupSequence(static client => client.SendAsync(It.IsAny<ListRoomInfoRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Requests.Page("a"))
            .ThrowsAsync(Failures.Paging);

        var (rooms, unreadable) = await Code.RoomsAsync();
        Assert.Equal(["a"], rooms);
        Assert.Equal(1, unreadable);
    }

    [Fact]
    public async Task What_is_not_set_up_gives_null()
    {
        Assert.Null(await _mock.Object.StopSnapshotAsync(Requests.Stop));
        await Assert.ThrowsAsync<MockException>(static () => new Mock<RtcClient>(MockBehavior.Strict).Object.StopSnapshotAsync(Requests.Stop));
    }

    [Fact]
    public void A_generated_method_cannot_be_set_up() => Assert.Throws<NotSupportedException>(() =>
        _mock.Setup(static client => client.StopSnapshotAsync(It.IsAny<StopSnapshotRequest>(), It.IsAny<CancellationToken>())));
}
