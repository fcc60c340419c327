namespace RtcGen.Runtime.Tests.Credentials;

/// <summary>A machine with its own variables and user folder.</summary>
internal sealed class Machine : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-");

    public string Folder => _folder.FullName;

    public string Profiles => Path.Combine(Folder, ".volcengine", "config.json");

    public string OlderFile => Path.Combine(Folder, ".volc", "config");

    public HostEnvironment Environment => new(name => _variables.GetValueOrDefault(name), Folder);

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void WriteProfiles(string text) => Write(Profiles, text);

    public RtcProfile Load(string? name = null, string? path = null) => ProfileFile.Load(name, path, Environment);

    public RtcCredentials Keys(string? name = null, string? path = null) => ProfileKeys.Of(Load(name, path), Environment, ScriptedSource.Start);

    public void Dispose() => _folder.Delete(recursive: true);
}
