using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace RtcGen.Samples.Tests;

/// <summary>A sample as a process of its own, without what the machine's variables would change: credentials, proxies, settings.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly StringBuilder _output = new();

    private SampleProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static SampleProcess Start(string sample, params string[] arguments)
    {
        var program = SampleFolder.ProgramOf(sample);
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            // Where a host looks for its settings.
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheMachine).ToList())
        {
            start.Environment.Remove(name);
        }

        // Nor may a profile of whoever runs the tests be found.
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = AppContext.BaseDirectory;
        return new SampleProcess(Process.Start(start)!);
    }

    /// <summary>Runs a sample to its end.</summary>
    public static async Task<Ended> RunAsync(string sample, params string[] arguments)
    {
        using var process = Start(sample, arguments);
        return await process.EndAsync();
    }

    /// <summary>Reads on until a line holds a text.</summary>
    public async Task ReadToAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _output.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The sample ended without saying '{text}':\n{_output}{await _errors}");
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-s", "TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<Ended> EndAsync()
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
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static bool IsOfTheMachine(string name) =>
        name.StartsWith("VOLC", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ROOMS__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("RTC__", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);

    /// <summary>How a sample ended and what it printed.</summary>
    internal sealed record Ended(int ExitCode, string Output, string Errors);
}
