using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RtcGen.Benchmarks;

/// <summary>Answers every request with the same bytes, in a process of its own, so that only the client is measured.</summary>
internal static class CannedServer
{
    // To a POST, which starts or changes something, and to a GET, which lists a little or much.
    private static readonly byte[] Answer = Compose("UpdateSnapshot", "2020-12-01", "\"ok\"");
    private static readonly byte[] List = Compose("GetRoomOnlineUsers", "2023-11-01", """{"RoomExists":true,"TotalUser":0,"VisibleUserList":[],"TotalInvisibleUser":0,"InvisibleUserList":[]}""");

    private static readonly Lazy<byte[]> Rooms = new(static () => Compose("ListRoomInfo", "2023-11-01", ComposeRooms(count: 6300)));

    /// <summary>Starts it; its end is that of its input.</summary>
    public static async Task<(Process Process, Uri Endpoint)> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "serve") { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        Pin(process);
        return (process, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>Is it, in the process that was started.</summary>
    public static async Task RunAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await Console.Out.WriteLineAsync(((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));

        // Ends with the process that started it.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(0);
        });
        while (true)
        {
            _ = ServeAsync(await listener.AcceptSocketAsync());
        }
    }

    // Client and server on a core each, so that neither is charged for the other's caches.
    private static void Pin(Process server)
    {
        if (Environment.ProcessorCount > 1 && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = 1;
            server.ProcessorAffinity = 2;
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var owned = socket;
        socket.NoDelay = true;
        var buffer = new byte[16 * 1024];
        var filled = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (count == 0)
            {
                return;
            }

            filled += count;
            while (RequestLength(buffer.AsSpan(0, filled)) is var length and > 0 && length <= filled)
            {
                var answer = !IsGet(buffer) ? Answer : buffer.AsSpan(0, length).IndexOf("Action=ListRoomInfo"u8) >= 0 ? Rooms.Value : List;
                buffer.AsSpan(length, filled - length).CopyTo(buffer);
                filled -= length;
                await socket.SendAsync(answer);
            }
        }
    }

    private static int RequestLength(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return 0;
        }

        if (IsGet(received))
        {
            return head + 4;
        }

        var name = received[..head].IndexOf("Content-Length: "u8);
        var digits = received[(name + 16)..];
        return head + 4 + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private static bool IsGet(ReadOnlySpan<byte> request) => request.StartsWith("GET "u8);

    // 1 MB.
    private static string ComposeRooms(int count) =>
        $$"""{"HasMore":false,"PageNum":0,"PageSize":{{count}},"Total":{{count}},"RoomList":[{{string.Join(',', Enumerable.Range(0, count).Select(ComposeRoom))}}]}""";

    private static string ComposeRoom(int number) =>
        $$"""{"RoomId":"room-{{number:00000}}","CallId":"2026112308000001022505901501{{number:00000}}","CreatedTime":"2026-11-23T08:00:00+08:00","DestroyTime":"","IsFinished":false,"ActiveUserNum":{{number % 50}}}""";

    private static byte[] Compose(string action, string version, string result)
    {
        var json = $$$"""{"Result":{{{result}}},"ResponseMetadata":{"RequestId":"20261123080000010225059015012345AB","Action":"{{{action}}}","Version":"{{{version}}}","Service":"rtc","Region":"cn-north-1"}}""";
        return Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nDate: Mon, 23 Nov 2026 08:00:00 GMT\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");
    }
}
