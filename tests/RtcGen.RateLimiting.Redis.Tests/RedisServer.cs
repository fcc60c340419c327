using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>A Redis server of the tests' own, on a free port of the loopback, that keeps nothing.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? _process;

    public string Address { get; private set; } = string.Empty;

    public async Task InitializeAsync()
    {
        if (RedisFactAttribute.Program is null)
        {
            return;
        }

        // Another program may take a port between its choice and its use.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            Address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
            var process = Start(port);
            if (await IsReadyAsync(process))
            {
                _process = process;
                return;
            }

            process.Dispose();
            Assert.True(attempt < 5, "redis-server does not start.");
        }
    }

    public Task DisposeAsync()
    {
        Stop();
        return Task.CompletedTask;
    }

    public void Stop()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Sends the process a signal: STOP, and it answers nobody; CONT, and it goes on.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>A connection of its own, as another process would have.</summary>
    public async Task<ConnectionMultiplexer> ConnectAsync(BacklogPolicy? backlog = null) => await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
    {
        EndPoints = { Address },
        ConnectTimeout = 30_000,
        AsyncTimeout = 30_000,
        AllowAdmin = true,
        BacklogPolicy = backlog ?? BacklogPolicy.Default,
    });

    private static Process Start(int port) => Process.Start(new ProcessStartInfo(
        RedisFactAttribute.Program!,
        ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no", "--dir", Path.GetTempPath()])
    {
        RedirectStandardOutput = true,
    })!;

    private static async Task<bool> IsReadyAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // Whatever it says later must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return true;
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
