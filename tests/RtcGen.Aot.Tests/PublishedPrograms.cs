namespace RtcGen.Aot.Tests;

/// <summary>Publishes each program once, when a test first asks for it.</summary>
public sealed class PublishedPrograms : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly string _root = Directory.CreateTempSubdirectory("rtcgen-aot-").FullName;
    private readonly Dictionary<NativeProgram, Task<PublishedProgram>> _published = [];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // The failure of a publish is kept too: every test that needs it shows the same log.
    internal Task<PublishedProgram> GetAsync(NativeProgram program) =>
        _published.TryGetValue(program, out var published) ? published : _published[program] = PublishAsync(program);

    private async Task<PublishedProgram> PublishAsync(NativeProgram program)
    {
        switch (program)
        {
            case NativeProgram.Sample:
                return await PublishAsync(program, "samples/UpdateSnapshot");

            case NativeProgram.ClientWithWholeRuntime:
                // The same assemblies, compiled to native code once more.
                await GetAsync(NativeProgram.ClientOnly);
                return await PublishAsync(program, OfThisProject(nameof(NativeProgram.ClientOnly)), "--no-build", "-p:WholeRuntime=true");

            default:
                return await PublishAsync(program, OfThisProject(program.ToString()));
        }
    }

    private async Task<PublishedProgram> PublishAsync(NativeProgram program, string project, params string[] more)
    {
        var name = Path.GetFileName(project);
        var output = Path.Combine(_root, "out", program.ToString());

        // Nothing is read from or written to the bin and obj folders of the repository: others may be building there.
        var artifacts = Path.Combine(_root, "artifacts");
        var publish = await Command.RunAsync(
            Command.DotNet(
                BuildFacts.RepoRoot,
                [
                    "publish", project, "--nologo", "-nodeReuse:false", "-c", "Release", "-r", BuildFacts.Rid,
                    "--artifacts-path", artifacts, "-o", output,
                    "-p:UseSharedCompilation=false",
                    "-p:TrimmerSingleWarn=false", "-p:SuppressTrimAnalysisWarnings=false", "-p:SuppressAotAnalysisWarnings=false",
                    .. more,
                ]),
            Patience);
        Assert.True(publish.ExitCode == 0, $"Publishing {program} gave {publish.ExitCode}:\n{publish.Output}{publish.Errors}");

        return new(
            Path.Combine(output, OperatingSystem.IsWindows() ? $"{name}.exe" : name),
            publish.Output + publish.Errors,
            await File.ReadAllLinesAsync(Path.Combine(artifacts, "obj", name, $"release_{BuildFacts.Rid}", "native", $"{name}.ilc.rsp")));
    }

    private static string OfThisProject(string program) => $"tests/RtcGen.Aot.Tests/Programs/{program}";
}
