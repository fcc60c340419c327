using System.Net.Sockets;
using System.Text;

namespace RtcGen.Client.Tests.Faults;

/// <summary>One connection of a <see cref="FaultServer"/>, with the request it serves.</summary>
internal sealed class Exchange(Socket socket, VirtualClock clock, CancellationToken end) : IDisposable
{
    private readonly byte[] _received = new byte[16 * 1024];
    private int _filled;

    public VirtualClock Clock => clock;

    /// <summary>Ends with the test.</summary>
    public CancellationToken End => end;

    /// <summary>What is written to and read from: the socket, or TLS over it.</summary>
    public Stream Stream { get; set; } = new NetworkStream(socket);

    /// <summary>The number of the attempt under way.</summary>
    public int Attempt { get; set; }

    public ReceivedRequest Request { get; set; } = new(string.Empty, []);

    /// <summary>Bytes written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Reads head and body; null when the client closed the connection instead.</summary>
    public async Task<ReceivedRequest?> ReadAsync()
    {
        int end1;
        while ((end1 = _received.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var count = await Stream.ReadAsync(_received.AsMemory(_filled), end);
            if (count == 0)
            {
                return null;
            }

            _filled += count;
        }

        var head = Encoding.Latin1.GetString(_received, 0, end1 + 2);
        var request = new ReceivedRequest(head, []);
        var body = new byte[request.Header("Content-Length") is { } length ? int.Parse(length, null) : 0];
        var here = Math.Min(body.Length, _filled - end1 - 4);
        Array.Copy(_received, end1 + 4, body, 0, here);
        await Stream.ReadExactlyAsync(body.AsMemory(here), end);
        _filled = 0;
        return request with { Body = body };
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await Stream.WriteAsync(bytes, end);
        Written += bytes.Length;
    }

    /// <summary>Ends the connection in an orderly way.</summary>
    public void Close()
    {
        Stream.Dispose();
        socket.Dispose();
    }

    /// <summary>Ends the connection with a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    /// <summary>Does nothing more, and says so.</summary>
    public async Task HangAsync()
    {
        clock.Hangs(Attempt);
        await UntilClosedAsync();
    }

    /// <summary>Waits until the client has sent something, without reading it.</summary>
    public async Task UntilSentAsync() => _ = await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, end);

    /// <summary>Waits until the client closes the connection or the test ends.</summary>
    public async Task UntilClosedAsync() => _ = await Stream.ReadAsync(new byte[1], end);

    public void Dispose() => Close();
}
