using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>A user's own tests replace the client.</summary>
public class TestDoubleTests
{
    [Fact]
    public async Task A_client_can_be_replaced_by_one_that_sends_nothing()
    {
        await using var client = new Double();

        Assert.Equal("made up", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
    }

    [Fact]
    public async Task A_double_that_overrides_nothing_says_what_to_override()
    {
        using var client = new Incomplete();

        var error = await Leak.Throws<NotSupportedException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
        Assert.Equal("This client was created without options: override SendAsync.", error.Message);
    }

    private sealed class Double : RtcClient
    {
        public override Task<RtcResponse<TResult>> SendAsync<TResult>(
            RtcRequest<TResult> request, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new RtcResponse<TResult>((TResult)(object)"made up", new()));
    }

    private sealed class Incomplete : RtcClient;
}
