namespace RtcGen.Aot.Tests;

/// <summary>A program as it would be handed out.</summary>
/// <param name="File">The executable.</param>
/// <param name="Log">What publishing printed.</param>
/// <param name="CompilerArguments">What the native compiler was told.</param>
internal sealed record PublishedProgram(string File, string Log, string[] CompilerArguments)
{
    public long Bytes => new FileInfo(File).Length;

    public Task<Finished> RunAsync(params string[] arguments) =>
        Command.RunAsync(Command.Program(File, arguments), TimeSpan.FromMinutes(1));
}
