namespace RtcGen;

/// <summary>The source of a client that signs nothing.</summary>
internal sealed class AnonymousCredentials : RtcCredentialProvider
{
    public static readonly AnonymousCredentials Instance = new();

    public override bool NeverBlocks => true;

    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => ValueTask.FromException<RtcCredentials>(new RtcCredentialException(
        "RtcCredentials.Anonymous has no keys, and serves actions only that are not signed. Set RtcClientOptions.Credentials to keys or to a source of them."));

    public override string ToString() => "anonymous";
}
