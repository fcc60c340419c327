using System.Buffers;
using System.Runtime.CompilerServices;

namespace RtcGen;

/// <summary>Takes a body of which no more than a number of bytes is wanted.</summary>
/// <param name="bytes">Room for it; a longer body moves to a larger array.</param>
/// <param name="borrows">Whether a large array is borrowed, to be given back: one of its own for each list would be work for the garbage collector.</param>
internal sealed class BodyBuffer(byte[] bytes, bool borrows)
{
    // Up to here an array is kept for the next body.
    private const int LargestKept = 64 * 1024;

    // A header may say anything; more than this is believed when it has come.
    private const int MaximumExpected = 1024 * 1024;

    private byte[] _kept = bytes;
    private byte[]? _borrowed;

    public int Capacity => Bytes.Length;

    /// <summary>The number of bytes read: more than wanted when the body is too large.</summary>
    public int Length { get; private set; }

    /// <summary>What was read, valid until the next reading or until it is given back.</summary>
    public ReadOnlyMemory<byte> Memory => new(Bytes, 0, Length);

    private byte[] Bytes => _borrowed ?? _kept;

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
        if (room > Bytes.Length)
        {
            MoveTo((int)room);
        }

        while (Length <= maxBytes && await stream.ReadAsync(Bytes.AsMemory(Length), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            Length += count;
            if (Length == Bytes.Length && Length <= maxBytes)
            {
                MoveTo((int)Math.Min(Length * 2L, Math.Min(maxBytes + 1L, Array.MaxLength)));
            }
        }
    }

    /// <summary>Lets go of what was read.</summary>
    /// <param name="isIdle">Whether nothing can still write into it, so that others may borrow the array.</param>
    public void Release(bool isIdle)
    {
        if (_borrowed is { } borrowed && isIdle)
        {
            GiveBack(borrowed);
        }

        _borrowed = null;
        Length = 0;
    }

    private void MoveTo(int size)
    {
        if (!borrows || size <= LargestKept)
        {
            Array.Resize(ref _kept, size);
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(size);
        Memory.CopyTo(larger);
        if (_borrowed is { } smaller)
        {
            GiveBack(smaller);
        }

        _borrowed = larger;
    }

    // A body may hold secrets, which are nothing for whoever borrows the array next.
    private void GiveBack(byte[] borrowed)
    {
        borrowed.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(borrowed);
    }
}
