using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>A wait for credentials goes on without the thread that a window or a page began it on.</summary>
public class SourceContextTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_context_is_used_to_go_on(bool neverBlocks)
    {
        var source = new LateSource(neverBlocks);
        var context = new CountingContext();

        var asked = context.Begin(() => source.AskAsync(TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None).AsTask());
        Assert.False(asked.IsCompleted);
        source.Credentials.SetResult(new("a", "b"));
        await asked;

        Assert.Equal(0, context.Posts);
    }

    private sealed class LateSource(bool neverBlocks) : RtcCredentialProvider
    {
        public TaskCompletionSource<RtcCredentials> Credentials { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override bool NeverBlocks => neverBlocks;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(Credentials.Task);
    }
}
