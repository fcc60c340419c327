using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>Reads a body whole, up to a limit.</summary>
internal static class BodyReader
{
    // What a client still sends beyond the limit is read away, so that it gets a response rather than a broken connection.
    private const int DrainFactor = 64;

    /// <summary>Reads the body of a request.</summary>
    /// <returns>The bytes, and why they are not all that was sent; null when they are.</returns>
    public static async Task<(byte[] Body, ResponseError? Error)> ReadAsync(HttpContext context, int maxBytes)
    {
        try
        {
            return await ReadAllAsync(context, maxBytes).ConfigureAwait(false) is { } body
                ? (body, null)
                : ([], TooLarge(maxBytes));
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // Chunks that are none, a body that stops coming, or a client that has gone and will not see the response. The code
            // is the nearest; what follows on this connection cannot be made out.
            context.Response.Headers.Connection = "close";
            var status = (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return ([], new ResponseError(RejectionCodes.Unmarshal, CodeN: null, status, $"The body cannot be read: {broken.Message}"));
        }
    }

    private static Task<byte[]?> ReadAllAsync(HttpContext context, int maxBytes) =>
        context.Request.ContentLength is { } length && length <= maxBytes ? ReadKnownAsync(context, (int)length) : ReadUnknownAsync(context, maxBytes);

    private static async Task<byte[]?> ReadKnownAsync(HttpContext context, int length)
    {
        if (length == 0)
        {
            return [];
        }

        var body = new byte[length];
        await context.Request.Body.ReadExactlyAsync(body, context.RequestAborted).ConfigureAwait(false);
        return body;
    }

    private static async Task<byte[]?> ReadUnknownAsync(HttpContext context, int maxBytes)
    {
        // A length beyond the limit is known to be too much; only a body in chunks may turn out to fit.
        var keeps = context.Request.ContentLength is null;
        var kept = new ArrayBufferWriter<byte>();
        var chunk = new byte[16 * 1024];
        var total = 0L;
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            total += count;
            if (keeps && total <= maxBytes)
            {
                kept.Write(chunk.AsSpan(0, count));
            }
            else if (total > (long)maxBytes * DrainFactor)
            {
                context.Response.Headers.Connection = "close";
                break;
            }
        }

        return keeps && total <= maxBytes ? kept.WrittenSpan.ToArray() : null;
    }

    // How the server responds to this is not documented; this is the nearest code it has, with HTTP's own status.
    private static ResponseError TooLarge(int maxBytes) =>
        new(RejectionCodes.SizeOverLimit, CodeN: null, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {maxBytes} bytes.");
}
