using System.Runtime.CompilerServices;

namespace RtcGen;

/// <summary>Reads a body of which no more than a number of bytes is wanted.</summary>
internal static class BoundedReader
{
    /// <summary>Reads to the end of the body, or until there are more bytes than wanted.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="buffer">Takes the bytes, as long as there is room.</param>
    /// <param name="maxBytes">How many bytes are wanted at most.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The bytes, in a larger buffer when they needed one; more than wanted when the body is too large.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ArraySegment<byte>> ReadAsync(Stream stream, byte[] buffer, int maxBytes, CancellationToken cancellationToken)
    {
        var length = 0;
        while (length <= maxBytes && await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            length += count;
            if (length == buffer.Length && length <= maxBytes)
            {
                Array.Resize(ref buffer, (int)Math.Min(length * 2L, Math.Min(maxBytes + 1L, Array.MaxLength)));
            }
        }

        return new(buffer, 0, length);
    }
}
