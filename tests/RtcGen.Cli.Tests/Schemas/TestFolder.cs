namespace RtcGen.Cli.Tests.Schemas;

/// <summary>A folder of its own for a test.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Sound = """
        action: StartThing
        version: "2024-01-01"
        service: rtc
        method: POST
        summary: Starts a thing.
        body:
          AppId: { type: string, format: id, required: true }
          Interval:
            type: int32
            range: "[1, 600]"
            default: 2
            whenInvalid: default
        result: { type: string }

        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("rtcgen-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public Task<ToolRun> RunAsync(params string[] args) => new Tool { Folder = Path }.RunAsync(args);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
