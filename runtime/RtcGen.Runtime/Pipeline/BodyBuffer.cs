using System.Runtime.CompilerServices;

namespace RtcGen;

/// <summary>Takes a body of which no more than a number of bytes is wanted.</summary>
/// <param name="bytes">Room for it; a longer body moves to a larger array.</param>
internal sealed class BodyBuffer(byte[] bytes)
{
    // A header may say anything; more than this is believed when it has come.
    private const int MaximumExpected = 1024 * 1024;

    private byte[] _bytes = bytes;

    public int Capacity => _bytes.Length;

    /// <summary>The number of bytes read: more than wanted when the body is too large.</summary>
    public int Length { get; private set; }

    /// <summary>What was read, valid until the next reading.</summary>
    public ReadOnlyMemory<byte> Memory => new(_bytes, 0, Length);

    /// <summary>Reads to the end of a body, or until there are more bytes than wanted.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="maxBytes">How many bytes are wanted at most.</param>
    /// <param name="expected">How many bytes there are, as far as it is said.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadAsync(Stream stream, int maxBytes, long? expected, CancellationToken cancellationToken)
    {
        Length = 0;

        // With room for one more, so that the end is seen without another array.
        var room = Math.Min((expected ?? 0) + 1, Math.Min(maxBytes + 1L, MaximumExpected));
        if (room > _bytes.Length)
        {
            _bytes = new byte[room];
        }

        while (Length <= maxBytes && await stream.ReadAsync(_bytes.AsMemory(Length), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            Length += count;
            if (Length == _bytes.Length && Length <= maxBytes)
            {
                Array.Resize(ref _bytes, (int)Math.Min(Length * 2L, Math.Min(maxBytes + 1L, Array.MaxLength)));
            }
        }
    }
}
