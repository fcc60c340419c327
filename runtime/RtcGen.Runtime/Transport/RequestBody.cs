using System.Net;

namespace RtcGen;

/// <summary>The body of a request, which knows whether the transport has asked for it: before that, the server cannot have the request.</summary>
/// <param name="bytes">The body.</param>
/// <remarks>Not plain content of its own: only this base is sent to its end before an answer is read, so that the bytes can be used again after the answer.</remarks>
internal sealed class RequestBody(ArraySegment<byte> bytes) : ByteArrayContent(bytes.Array!, bytes.Offset, bytes.Count)
{
    private volatile bool _wasTaken;

    /// <summary>Whether the server may have the request. Of one without a body nothing is known.</summary>
    public static bool MayHaveReached(HttpRequestMessage request) => request.Content is not RequestBody { _wasTaken: false };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _wasTaken = true;
        return base.SerializeToStreamAsync(stream, context);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _wasTaken = true;
        return stream.WriteAsync(bytes, cancellationToken).AsTask();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _wasTaken = true;
        base.SerializeToStream(stream, context, cancellationToken);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        _wasTaken = true;
        return base.CreateContentReadStream(cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        _wasTaken = true;
        return base.CreateContentReadStreamAsync();
    }
}
