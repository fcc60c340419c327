namespace RtcGen;

/// <summary>
/// Reads files that may be none. A pipe without a writer, a device or a mount that does not respond would block whoever opens it for ever, and
/// .NET cannot tell beforehand. So each path is read by a thread of its own, which is no longer waited for after a while; whoever asks for a path that is
/// being read joins, so that none holds more than one thread.
/// </summary>
internal static class GuardedFile
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, Task<byte[]?>> Running = new(StringComparer.Ordinal);

    /// <summary>The timeout of a file.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads a whole file.</summary>
    /// <returns>Its bytes; null when there are more than <paramref name="maxBytes"/>, and then no more were read.</returns>
    /// <exception cref="TimeoutException">It was not read to its end within <see cref="Limit"/>.</exception>
    /// <remarks>Throws what a <see cref="FileStream"/> throws besides.</remarks>
    public static byte[]? Read(string path, int maxBytes, TimeProvider time)
    {
        Task<byte[]?>? read;
        lock (Gate)
        {
            if (!Running.TryGetValue(path, out read))
            {
                read = Task.Factory.StartNew(() => ReadAndLeave(path, maxBytes), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                Running.Add(path, read);
            }
        }

        try
        {
            return read.WaitAsync(Limit, time).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            UnobservedFailure.Observe(read);
            throw;
        }
    }

    private static byte[]? ReadAndLeave(string path, int maxBytes)
    {
        try
        {
            return ReadNow(path, maxBytes);
        }
        finally
        {
            lock (Gate)
            {
                Running.Remove(path);
            }
        }
    }

    private static byte[]? ReadNow(string path, int maxBytes)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var bytes = new byte[4096];
        var length = 0;
        int count;
        while ((count = file.Read(bytes.AsSpan(length))) > 0)
        {
            length += count;
            if (length > maxBytes)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length * 2);
            }
        }

        return bytes[..length];
    }
}
