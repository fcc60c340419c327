namespace RtcGen;

/// <summary>What a call sends: body and query as they were written, and of the current attempt the credentials and the message.</summary>
internal sealed class SentCall : IDisposable
{
    public RtcJsonWriter Json { get; } = new();

    public RtcQueryWriter Query { get; } = new();

    /// <summary>What the current attempt is signed with.</summary>
    public RtcCredentials? Credentials { get; set; }

    /// <summary>What the current attempt sends, or what the last one sent.</summary>
    public HttpRequestMessage? Message { get; set; }

    public void Clear()
    {
        Json.Clear();
        Query.Clear();
        Credentials = null;
        Message = null;
    }

    public void Dispose() => Json.Dispose();
}
