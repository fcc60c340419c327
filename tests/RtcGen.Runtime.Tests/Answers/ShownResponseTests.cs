using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>What requests and responses show of themselves, and how a response is taken apart.</summary>
public class ShownResponseTests
{
    [Fact]
    public async Task A_response_shows_what_was_called_and_nothing_that_it_carries()
    {
        using var handler = new StubHandler(StubHandler.Success.Replace("\"ok\"", "\"canary\"", StringComparison.Ordinal));
        using var client = Clients.Over(handler);

        var response = await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal("UpdateSnapshot 2020-12-01 RequestId 2024-r1", response.ToString());
        Assert.Equal("UpdateSnapshot 2020-12-01 RequestId 2024-r1", response.Metadata.ToString());
        Assert.Equal("UpdateSnapshot 2020-12-01", UpdateSnapshotRequest.Valid().ToString());
    }

    [Fact]
    public void What_the_server_did_not_echo_is_left_out_and_what_it_forged_stays_on_one_line()
    {
        Assert.Equal(string.Empty, new RtcResponseMetadata().ToString());
        Assert.Equal("RequestId r", new RtcResponse<int?>(1, new() { RequestId = "r" }).ToString());
        Assert.Equal(string.Empty, new RtcResponse<int?>(1, null!).ToString());
        Assert.Equal("A\\nB RequestId r", new RtcResponseMetadata { Action = "A\nB", RequestId = "r" }.ToString());
    }

    [Fact]
    public async Task A_response_is_taken_apart()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        var (result, metadata) = await client.SendAsync(UpdateSnapshotRequest.Valid());

        Assert.Equal(("ok", "2024-r1"), (result, metadata.RequestId));
    }
}
