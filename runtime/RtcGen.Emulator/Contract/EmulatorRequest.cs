using System.Text;

namespace RtcGen.Emulator;

/// <summary>A request as the emulator received it.</summary>
public sealed class EmulatorRequest
{
    private readonly IRequestText _text;

    internal EmulatorRequest(string method, ReadOnlyMemory<byte> body, IRequestText text)
    {
        Method = method;
        BodyBytes = body;
        _text = text;
    }

    /// <summary>Gets the HTTP method, for example <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>Gets the path and query as sent. What the schema calls secret in it is replaced by <c>***</c>.</summary>
    public string Target => _text.Target;

    /// <summary>Gets the headers by name, in any case; several values are joined with a comma. A session token is replaced by <c>***</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers => _text.Headers;

    /// <summary>Gets the body as text. What the schema calls secret in it is replaced by <c>***</c>.</summary>
    public string Body => _text.Body;

    /// <summary>Gets the bytes of the body as sent, with what is secret; empty when the body was larger than <see cref="RtcEmulatorOptions.MaxBodyBytes"/> or did not arrive whole.</summary>
    public ReadOnlyMemory<byte> BodyBytes { get; }

    // The body once more, for its members, and the text of headers and target.
    internal int RetainedBytes => BodyBytes.Length + _text.RetainedBytes;

    /// <summary>Describes the request in one line, without values that it carried.</summary>
    /// <returns>For example <c>POST, 84 bytes</c>.</returns>
    public override string ToString() => $"{Method}, {BodyBytes.Length} bytes";
}

/// <summary>What may be shown of a request; made when somebody asks for it.</summary>
internal interface IRequestText
{
    string Target { get; }

    IReadOnlyDictionary<string, string> Headers { get; }

    string Body { get; }

    /// <summary>About how many bytes it keeps beside the body.</summary>
    int RetainedBytes { get; }
}
