using RtcGen.Cli;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The second time it ends at once.
    pressed.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};

try
{
    return await CommandLine.RunAsync(ProcessContext.Create(), args, cancellation.Token).ConfigureAwait(false);
}
catch (IOException e)
{
    await Console.Error.WriteLineAsync($"rtcgen: error: {e.Message}").ConfigureAwait(false);
    return ExitCode.Failure;
}
