using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RtcGen.Benchmarks;

/// <summary>What the emulator's memory does under connections, readers and bodies that mean it ill.</summary>
internal static class HostileRun
{
    private const int Megabyte = 1 << 20;

    private static readonly byte[] Unsigned = Encoding.ASCII.GetBytes(
        "POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");

    public static async Task RunAsync()
    {
        await using var emulator = await ServerProcess.StartAsync("emulator");
        await emulator.CallAsync(1000, 8);
        Console.WriteLine();
        Console.WriteLine("Memory of an emulator (working set; managed heap after a collection)");
        await PrintAsync(emulator, "after 1 000 calls");
        await HoldAsync(emulator, "10 000 connections, each with a request answered", 10_000, static async connection =>
        {
            await connection.WriteAsync(Unsigned);
            _ = await connection.ReadAsync(new byte[16]);
        });
        await HoldAsync(emulator, "1 000 readers that send 500 requests at once and read none of the responses", 1000, static async connection =>
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                for (var i = 0; i < 500; i++)
                {
                    await connection.WriteAsync(Unsigned, patience.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The server takes no more, which is what keeps its memory bounded.
            }
        });
        await HoldAsync(emulator, "50 bodies of 100 MB at once", 50, static connection => SendAsync(connection, "Content-Length: 104857600\r\n\r\n", static piece => piece));
        await HoldAsync(emulator, "50 bodies of 100 MB in chunks", 50, static connection => SendAsync(
            connection, "Transfer-Encoding: chunked\r\n\r\n", static piece => [.. Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"), .. piece, 13, 10]));
        await emulator.CallAsync(1000, 8);
        await PrintAsync(emulator, "afterwards, and 1 000 calls more");
    }

    private static async Task HoldAsync(ServerProcess emulator, string what, int count, Func<NetworkStream, Task> use)
    {
        var clients = new List<TcpClient>();
        try
        {
            for (var i = 0; i < count; i++)
            {
                var client = new TcpClient();
                clients.Add(client);
                await client.ConnectAsync(emulator.Host, emulator.Port);
            }

            await Task.WhenAll(clients.Select(client => use(client.GetStream())));
            await PrintAsync(emulator, what);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private static async Task SendAsync(NetworkStream connection, string end, Func<byte[], byte[]> wrap)
    {
        await connection.WriteAsync(Encoding.ASCII.GetBytes("POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1\r\nHost: x\r\n" + end));
        var piece = wrap(new byte[Megabyte]);
        try
        {
            for (var i = 0; i < 100; i++)
            {
                await connection.WriteAsync(piece);
            }

            _ = await connection.ReadAsync(new byte[16]);
        }
        catch (IOException)
        {
            // Refused before the end.
        }
    }

    private static async Task PrintAsync(ServerProcess emulator, string what)
    {
        var (working, heap) = await emulator.ReadMemoryAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-80} {working / Megabyte,6:0} MiB {heap / Megabyte,6:0} MiB"));
    }
}
