using System.Diagnostics;

namespace RtcGen.Aot.Tests;

/// <summary>The published sample as a server, on a port that the system chose.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private EmulatorProcess(Process process) => _process = process;

    public string Endpoint { get; private set; } = string.Empty;

    public static async Task<EmulatorProcess> StartAsync(PublishedProgram sample)
    {
        var server = new EmulatorProcess(Process.Start(Command.Program(sample.File, ["--serve", "0"]))!);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            server.Endpoint = await server.ReadEndpointAsync(patience.Token);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // The few lines it prints after this one fit into the pipe unread.
    private async Task<string> ReadEndpointAsync(CancellationToken cancellationToken)
    {
        const string Announcement = "listens on ";
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + Announcement.Length)..].Trim();
            }
        }

        throw new InvalidOperationException($"The emulator ended: {await _process.StandardError.ReadToEndAsync(cancellationToken)}");
    }
}
