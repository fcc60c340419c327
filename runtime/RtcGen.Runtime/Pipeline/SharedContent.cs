using System.Net;
using System.Runtime.InteropServices;

namespace RtcGen;

/// <summary>A <see cref="SharedBody"/> as one response holds it: disposing that response takes nothing from the others.</summary>
internal sealed class SharedContent : HttpContent
{
    private readonly SharedBody _body;

    public SharedContent(SharedBody body)
    {
        _body = body;
        foreach (var (name, values) in body.Content.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>A stream for the client itself, which reads a response last.</summary>
    public static Task<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken) =>
        content is SharedContent shared ? shared._body.TakeAsync(cancellationToken) : content.ReadAsStreamAsync(cancellationToken);

    public static Stream CreateStream(ReadOnlyMemory<byte> bytes)
    {
        _ = MemoryMarshal.TryGetArray(bytes, out var array);
        return new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
    }

    // Who sends without await reads without await too.
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => CreateContentReadStreamAsync(cancellationToken).GetAwaiter().GetResult();

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        CreateStream(await _body.ReadAsync().WaitAsync(cancellationToken).ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var bytes = await _body.ReadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context, cancellationToken).GetAwaiter().GetResult();

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Content.Headers.ContentLength ?? 0;
        return _body.Content.Headers.ContentLength is not null;
    }
}
