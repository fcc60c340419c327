
namespace RtcGen.Credentials.Tests.Faults;

/// <summary>A named fault of a source of credentials, and what a call of the default client makes of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Source">Makes the source; its server is the first given.</param>
/// <param name="SourceAnswers">How the source's server answers.</param>
internal sealed record CredentialFault(
    string Name, Func<HttpMessageHandler, JumpingClock, RtcCredentialProvider> Source, params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] SourceAnswers)
{
    /// <summary>How the server of the call answers; success if not said.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] Answers { get; init; } =
        [ScriptedServer.Answer("""{"ResponseMetadata":{"RequestId":"1"},"Result":"ok"}""")];

    /// <summary>How long before the call there was another, which found everything well; null for none.</summary>
    public TimeSpan? EarlierCall { get; init; }

    /// <summary>When the source's server is asked, in milliseconds after the call.</summary>
    public int[] Asked { get; init; } = [];

    /// <summary>When attempts of the call are sent.</summary>
    public int[] Attempts { get; init; } = [];

    /// <summary>When the call ends.</summary>
    public int EndsAt { get; init; }

    /// <summary>The exception; null for a success.</summary>
    public Type? Exception { get; init; }

    public override string ToString() => Name;
}
