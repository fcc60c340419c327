using RtcGen.Cli;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The second time it ends at once.
    pressed.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};

return await CommandLine.RunAsync(ProcessContext.Create(), args, cancellation.Token).ConfigureAwait(false);
