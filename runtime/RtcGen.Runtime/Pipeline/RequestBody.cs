using System.Net;

namespace RtcGen;

/// <summary>
/// The body of a request. It knows whether the transport has asked for it: before that, the server cannot have the request. And it
/// belongs to one attempt: nobody begins to read it later, and who still reads it then keeps its bytes from being used again.
/// </summary>
/// <param name="bytes">The body.</param>
/// <remarks>Not plain content of its own: only this base is sent to its end before a response is read.</remarks>
internal sealed class RequestBody(ArraySegment<byte> bytes) : ByteArrayContent(bytes.Array!, bytes.Offset, bytes.Count)
{
    private const int Ended = 1 << 30;

    private volatile bool _wasTaken;

    // How many read, a stream that was handed out among them for ever; and whether the attempt has ended.
    private int _readers;

    /// <summary>The mark of its request, if that has one.</summary>
    public SingleSendGuard? Mark { get; set; }

    /// <summary>Whether the server may have the request. Of one without a body nothing is known.</summary>
    public static bool MayHaveReached(HttpRequestMessage request) => request.Content is not RequestBody { _wasTaken: false };

    /// <summary>Ends the attempt.</summary>
    /// <returns>Whether nobody can read the bytes any more, so that they can be used again.</returns>
    public bool End() => Interlocked.Or(ref _readers, Ended) == 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        BeginReading();
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        BeginReading();
        try
        {
            stream.Write(bytes);
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        BeginReading();
        return base.CreateContentReadStream(cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        BeginReading();
        return base.CreateContentReadStreamAsync();
    }

    private void BeginReading()
    {
        if (Interlocked.Increment(ref _readers) > Ended)
        {
            Interlocked.Decrement(ref _readers);
            throw new ObjectDisposedException(
                nameof(HttpRequestMessage.Content),
                "The body of a request belongs to its call, and this attempt has ended. A handler that needs it later calls LoadIntoBufferAsync on the content before it sends the request.");
        }

        _wasTaken = true;
    }
}
