namespace RtcGen;

/// <summary>What a call sends: body and query as they were written, and of the current attempt the credentials and the message.</summary>
internal sealed class SentCall : IDisposable
{
    public RtcJsonWriter Json { get; } = new();

    public RtcQueryWriter Query { get; } = new();

    /// <summary>The body as a form; null when the JSON is the body.</summary>
    public FormBody? Form { get; set; }

    /// <summary>The bytes of the body; none of them is sent with GET.</summary>
    public ReadOnlyMemory<byte> Body => Form?.Bytes ?? Json.WrittenMemory;

    /// <summary>What the current attempt is signed with; null when it is not signed.</summary>
    public RtcCredentials? Credentials { get; set; }

    /// <summary>What the current attempt sends, or what the last one sent.</summary>
    public HttpRequestMessage? Message { get; set; }

    public void Clear()
    {
        Json.Clear();
        Query.Clear();
        Form = null;
        Credentials = null;
        Message = null;
    }

    public void Dispose() => Json.Dispose();
}
