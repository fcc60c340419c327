namespace RtcGen.Client.Tests.Faults;

/// <summary>Gives credentials as told, the last way for all further times.</summary>
internal sealed class ScriptedCredentials(params Func<CancellationToken, Task<RtcCredentials>>[] ways) : RtcCredentialProvider
{
    private int _asked;

    public List<RtcCredentials> Refused { get; } = [];

    public static Func<CancellationToken, Task<RtcCredentials>> Gives(string accessKey)
    {
        var credentials = new RtcCredentials(accessKey, FaultCall.SecretKey, FaultCall.SessionToken);
        return _ => Task.FromResult(credentials);
    }

    /// <summary>Never answers, and does not listen when it is told to give up.</summary>
    public static Task<RtcCredentials> HangsAsync(CancellationToken cancellationToken) => new TaskCompletionSource<RtcCredentials>().Task;

    public static Task<RtcCredentials> FailsAsync(CancellationToken cancellationToken) => throw new RtcCredentialException("The role is gone.");

    // On the thread of the call, as the clock of these tests runs on as soon as the call waits.
    public override bool NeverBlocks => true;

    public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) =>
        new(ways[Math.Min(_asked++, ways.Length - 1)](cancellationToken));

    public override void Invalidate(RtcCredentials credentials) => Refused.Add(credentials);
}
