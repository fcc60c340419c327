using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RtcGen.RateLimiting.Redis.Fleet;

/// <summary>Stands for the service: notes when each request came, and answers it.</summary>
internal static class Receiver
{
    private static readonly byte[] Answer = Compose("""{"ResponseMetadata":{"RequestId":"r"},"Result":"ok"}""");
    private static readonly List<long> Times = [];

    public static async Task RunAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 4096);
        await Console.Out.WriteLineAsync(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        _ = AcceptAsync(listener);

        // The end of the input asks for the times, in microseconds.
        await Console.In.ReadToEndAsync();
        long[] times;
        lock (Times)
        {
            times = [.. Times];
        }

        await Console.Out.WriteLineAsync(string.Join(' ', times.Select(static time => time / (Stopwatch.Frequency / 1_000_000))));
    }

    private static async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            _ = ServeAsync(await listener.AcceptSocketAsync());
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var owned = socket;
        socket.NoDelay = true;
        var buffer = new byte[16 * 1024];
        while (await socket.ReceiveAsync(buffer) is var count and > 0)
        {
            var now = Stopwatch.GetTimestamp();

            // A request is small and comes whole; a connection has one at a time.
            if (buffer.AsSpan(0, count).StartsWith("POST "u8))
            {
                lock (Times)
                {
                    Times.Add(now);
                }

                await socket.SendAsync(Answer);
            }
        }
    }

    private static byte[] Compose(string json) => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");
}
