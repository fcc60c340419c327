using FakeItEasy;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>The client under FakeItEasy.</summary>
public class FakeItEasyTests
{
    private readonly RtcClient _client = A.Fake<RtcClient>();

    private Snapshots Code => new(_client);

    [Fact]
    public async Task A_success()
    {
        A.CallTo(() => _client.SendAsync(A<StopSnapshotRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._)).Returns(Requests.Stopped);

        Assert.Equal("ok r-1", await Code.StopAsync());
        A.CallTo(() => _client.SendAsync(A<StopSnapshotRequest>.That.Matches(static request => request.TaskId == "task-1"), null, CancellationToken.None)).MustHaveHappenedOnceExactly();
    }

    [Theory]
    [MemberData(nameof(Failures.All), MemberType = typeof(Failures))]
    public async Task A_failure(Exception failure, string expected)
    {
        A.CallTo(() => _client.SendAsync(A<StopSnapshotRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._)).ThrowsAsync(failure);

        Assert.Equal(expected, await Code.StopAsync());
    }

    [Fact]
    public async Task A_failure_and_then_a_success()
    {
        A.CallTo(() => _client.SendAsync(A<StopSnapshotRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._))
            .ThrowsAsync(new RtcTimeoutException(TimeSpan.FromSeconds(1))).Once()
            .Then.Returns(Requests.Stopped);

        Assert.Equal("nothing within 1 s", await Code.StopAsync());
        Assert.Equal("ok r-1", await Code.StopAsync());
    }

    [Fact]
    public async Task Pages()
    {
        A.CallTo(() => _client.SendAsync(A<ListRoomInfoRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._))
            .Returns(Requests.Page("a", "b")).Once()
            .Then.Returns(Requests.Page("c"));

        Assert.Equal(["a", "b", "c"], (await Code.RoomsAsync()).Rooms);
    }

    [Fact]
    public async Task A_page_that_fails()
    {
        A.CallTo(() => _client.SendAsync(A<ListRoomInfoRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._))
            .Returns(Requests.Page("a")).Once()
            .Then.ThrowsAsync(Failures.Paging);

        var (rooms, unreadable) = await Code.RoomsAsync();
        Assert.Equal(["a"], rooms);
        Assert.Equal(1, unreadable);
    }

    [Fact]
    public async Task What_is_not_set_up_gives_an_empty_response()
    {
        var (result, metadata) = await _client.StopSnapshotAsync(Requests.Stop);
        Assert.Equal((string.Empty, string.Empty), (result, metadata.RequestId));
        var strict = A.Fake<RtcClient>(static options => options.Strict());
        await Assert.ThrowsAsync<ExpectationException>(() => strict.StopSnapshotAsync(Requests.Stop));
    }
}
