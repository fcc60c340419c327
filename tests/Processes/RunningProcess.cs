using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RtcGen.Tests;

/// <summary>A process that a test talks to while it runs: reads what it prints, and sends it signals.</summary>
internal sealed class RunningProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly StringBuilder _output = new();

    private RunningProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static RunningProcess Start(ProcessStartInfo start) => new(Process.Start(start)!);

    /// <summary>Reads on until a line holds a text.</summary>
    /// <returns>The line.</returns>
    public async Task<string> LineWithAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                _output.AppendLine(line);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The process did not say '{text}':\n{_output}");
        }

        throw new InvalidOperationException($"The process ended without saying '{text}':\n{_output}{await _errors}");
    }

    /// <summary>Sends a Unix signal, for example <c>INT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits for the end.</summary>
    public async Task<Finished> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        _output.Append(await _process.StandardOutput.ReadToEndAsync(patience.Token));
        await _process.WaitForExitAsync(patience.Token);
        return new(_process.ExitCode, _output.ToString().ReplaceLineEndings("\n"), await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
