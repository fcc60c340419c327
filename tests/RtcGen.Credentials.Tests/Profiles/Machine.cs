namespace RtcGen.Credentials.Tests;

/// <summary>A machine with its own variables, user folder and clock.</summary>
internal sealed class Machine : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-");

    public string Folder => _folder.FullName;

    public string Profiles => Path.Combine(Folder, ".volcengine", "config.json");

    public string OlderFile => Path.Combine(Folder, ".volc", "config");

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public CredentialEnvironment Environment => new(name => _variables.GetValueOrDefault(name), Folder) { Time = Time };

    /// <summary>The source that reads its variables.</summary>
    public RtcEnvironmentCredentials EnvironmentSource => new(new HostEnvironment(name => _variables.GetValueOrDefault(name)));

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Puts a pipe into the place of a file, from which nothing comes until somebody writes to it.</summary>
    public static void MakePipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var made = System.Diagnostics.Process.Start("mkfifo", path);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    /// <summary>Writes to a pipe that somebody reads, and so ends the reading.</summary>
    public static Task WritePipeAsync(string path, string text) => Task.Run(() =>
    {
        using var pipe = new FileStream(path, FileMode.Open, FileAccess.Write);
        pipe.Write(System.Text.Encoding.UTF8.GetBytes(text));
    });

    public void WriteProfiles(string text) => Write(Profiles, text);

    public RtcProfile Load(string? name = null, string? path = null) => ProfileFile.Load(name, path, Environment);

    public RtcCredentials Keys(string? name = null, string? path = null) => ProfileKeys.Read(Load(name, path), Environment, ScriptedSource.Start);

    public void Dispose() => _folder.Delete(recursive: true);
}
