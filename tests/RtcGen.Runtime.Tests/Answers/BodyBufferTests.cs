using System.Runtime.InteropServices;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>The room for a response: as much as it is said to be, within reason, and then as much as comes.</summary>
public sealed class BodyBufferTests
{
    [Theory]
    [InlineData(10, null, 16)]
    [InlineData(10, 10L, 16)]
    [InlineData(15, 15L, 16)]
    [InlineData(16, 16L, 17)]
    [InlineData(100, 100L, 101)]
    [InlineData(100, null, 128)]
    [InlineData(100, 20L, 168)]
    [InlineData(5, 100L, 101)]
    [InlineData(5, 1_000_000_000L, 1024 * 1024)]
    public async Task It_is_as_large_as_the_body_is_said_to_be(int length, long? expected, int capacity)
    {
        var body = Enumerable.Range(0, length).Select(static i => (byte)i).ToArray();
        var buffer = new BodyBuffer(new byte[16], borrows: false);

        await buffer.ReadAsync(new MemoryStream(body), 10_000_000, expected, CancellationToken.None);

        Assert.Equal(body, buffer.Memory.ToArray());
        Assert.Equal(capacity, buffer.Capacity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100L)]
    [InlineData(5L)]
    public async Task It_reads_one_byte_more_than_is_wanted_and_no_further(long? expected)
    {
        var buffer = new BodyBuffer(new byte[16], borrows: false);

        await buffer.ReadAsync(new MemoryStream(new byte[100]), 50, expected, CancellationToken.None);

        Assert.Equal(51, buffer.Length);
        Assert.Equal(51, buffer.Capacity);
    }

    [Theory]
    [InlineData(100_000, 100_000L)]
    [InlineData(100_000, null)]
    [InlineData(70_000, 65_535L)]
    [InlineData(2_000_000, 2_000_000L)]
    public async Task A_large_body_is_read_into_borrowed_arrays_and_a_small_one_after_it_is_not(int length, long? expected)
    {
        var body = Enumerable.Range(0, length).Select(static i => (byte)i).ToArray();
        var buffer = new BodyBuffer(new byte[16], borrows: true);

        await buffer.ReadAsync(new MemoryStream(body), 10_000_000, expected, CancellationToken.None);
        Assert.Equal(body, buffer.Memory.ToArray());
        Assert.True(buffer.Capacity > 64 * 1024);
        buffer.Release(isIdle: true);

        Assert.True(buffer.Memory.IsEmpty);
        Assert.InRange(buffer.Capacity, 16, 64 * 1024);
        await buffer.ReadAsync(new MemoryStream([1, 2]), 10_000_000, 2, CancellationToken.None);
        Assert.Equal([1, 2], buffer.Memory.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_given_back_is_empty_and_what_may_still_be_written_is_not_given_back(bool isIdle)
    {
        var buffer = new BodyBuffer(new byte[16], borrows: true);
        await buffer.ReadAsync(new MemoryStream(Enumerable.Repeat((byte)7, 100_000).ToArray()), 10_000_000, 100_000, CancellationToken.None);
        Assert.True(MemoryMarshal.TryGetArray(buffer.Memory, out var read));

        buffer.Release(isIdle);

        Assert.All(read.ToArray(), one => Assert.Equal(isIdle ? 0 : 7, one));
    }
}
