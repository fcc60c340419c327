namespace RtcGen;

/// <summary>The body of a response that several may read, one after the other: it comes from the connection once.</summary>
/// <param name="content">What the connection gives.</param>
/// <param name="maxBytes">How much of it is kept at most: one byte more shows that it is too long.</param>
/// <param name="deadline">Ends the reading.</param>
internal sealed class SharedBody(HttpContent content, int maxBytes, CancellationToken deadline) : IDisposable
{
    private readonly object _gate = new();
    private Task<ReadOnlyMemory<byte>>? _bytes;
    private bool _isTaken;

    public HttpContent Content => content;

    /// <summary>The bytes, kept for who comes later.</summary>
    public Task<ReadOnlyMemory<byte>> ReadAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isTaken && _bytes is null, content);
            if (_bytes is null)
            {
                _bytes = LoadAsync();

                // Who asked may have turned away.
                _ = _bytes.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }

            return _bytes;
        }
    }

    /// <summary>A stream for the last reader: what nobody read before comes straight from the connection, and is not kept.</summary>
    public async Task<Stream> TakeAsync(CancellationToken cancellationToken)
    {
        Task<ReadOnlyMemory<byte>>? bytes;
        lock (_gate)
        {
            _isTaken = true;
            bytes = _bytes;
        }

        return bytes is null
            ? await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false)
            : SharedContent.CreateStream(await bytes.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    public void Dispose() => content.Dispose();

    private async Task<ReadOnlyMemory<byte>> LoadAsync()
    {
        var stream = await content.ReadAsStreamAsync(deadline).ConfigureAwait(false);
        var expected = content.Headers.ContentLength;
        var buffer = new BodyBuffer(new byte[expected is null ? 4096 : 256], borrows: false);
        await buffer.ReadAsync(stream, maxBytes, expected, deadline).ConfigureAwait(false);
        return buffer.Memory;
    }
}
