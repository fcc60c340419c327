using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Cli.Tests;

/// <summary>Runs the tool in process: no environment, no files and no network but those a test gives it.</summary>
internal sealed class Tool
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Folder { get; init; } = Path.GetTempPath();

    public string Input { get; init; } = string.Empty;

    public bool IsTerminal { get; init; }

    public HttpMessageHandler? HttpHandler { get; init; }

    public TimeProvider Clock { get; init; } = new FakeTimeProvider(Now);

    public Task<ToolRun> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<ToolRun> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Input));
        var context = new CliContext
        {
            Out = output,
            Error = error,
            In = input,
            Environment = name => Environment.GetValueOrDefault(name),
            Culture = CultureInfo.InvariantCulture,
            Folder = Folder,
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            IsInputTerminal = IsTerminal && Input.Length == 0,
            Width = IsTerminal ? 100 : null,
            Clock = Clock,
            HttpHandler = HttpHandler,
        };
        var exitCode = await CommandLine.RunAsync(context, args, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What one run of the tool left.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error);
