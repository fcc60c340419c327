using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace RtcGen.Package.Tests;

/// <summary>A console project as a user writes it: the package and one schema file.</summary>
internal sealed class ConsumerProject
{
    private const string Program = """
        using RtcGen.Rtc.V20201201;

        Console.WriteLine($"sends {WithInterval(5).ToJson()}");
        foreach (var fault in WithInterval(700).Validate().Errors)
        {
            Console.WriteLine($"fault {fault.Path}: {fault.Message}");
        }

        static UpdateSnapshotRequest WithInterval(int seconds) => new()
        {
            AppId = "661e7b30",
            RoomId = "room-1",
            TaskId = "task-1",
            ImageConfig = new() { Interval = seconds },
        };
        """;

    private readonly string _folder;

    public ConsumerProject(
        PackedPackages packages,
        string folder,
        string extraItems = "",
        string extraCode = "",
        string schema = "2020-12-01/UpdateSnapshot")
    {
        _folder = Directory.CreateDirectory(Path.Combine(packages.Root, folder)).FullName;
        var source = Path.Combine(BuildFacts.RepoRoot, "schema", "rtc", $"{schema}.rtc.yaml");
        SchemaFile = Path.Combine(_folder, Path.GetFileName(source));
        File.Copy(source, SchemaFile);
        Write("Program.cs", Program.Replace("\n\n", $"\n\n{extraCode}\n", StringComparison.Ordinal));
        Write("Caller.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RtcGen" Version="{packages.Version}" />
                {extraItems}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Makes a project without a schema file of its own: what it compiles it names.</summary>
    public static ConsumerProject Naming(PackedPackages packages, string folder, string items, string program = "System.Console.WriteLine();")
    {
        var project = new ConsumerProject(packages, folder, extraItems: items);
        File.Delete(project.SchemaFile);
        project.Write("Program.cs", program);
        return project;
    }

    public string SchemaFile { get; }

    public string Folder => _folder;

    public Task<(int ExitCode, string Output)> TryBuildAsync(params string[] more) =>
        DotNet.TryAsync(_folder, ["build", "--nologo", "-nodeReuse:false", .. more]);

    public async Task<string> BuildAndRunAsync(params string[] arguments)
    {
        await DotNet.RunAsync(_folder, "build", "--nologo", "-nodeReuse:false");
        return await DotNet.RunAsync(_folder, [BuiltProgram(), .. arguments]);
    }

    // What was built last: started directly, as `dotnet run` takes a second to find out what that is.
    private string BuiltProgram() => Directory.GetFiles(Path.Combine(_folder, "bin"), "Caller.dll", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)!;

    /// <summary>Evaluates as an editor does, without building.</summary>
    public async Task<JsonElement> ItemsAsync(params string[] more)
    {
        await DotNet.RunAsync(_folder, "restore");
        var output = await DotNet.RunAsync(_folder, ["msbuild", "-getItem:AdditionalFiles", "-getItem:None", .. more]);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }

    /// <summary>The schemas that the package gives the compiler, by path and without the ending.</summary>
    public async Task<List<string>> PackagedSchemasAsync()
    {
        var found = (await SchemaPathsAsync()).Select(path => path.Split("/schema/")).Where(parts => parts[0].Contains("/rtcgen/", StringComparison.Ordinal));
        return [.. found.Select(parts => parts[^1][..^".rtc.yaml".Length]).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the files of all schemas that the compiler is given.</summary>
    public async Task<List<string>> SchemaNamesAsync() => [.. (await SchemaPathsAsync()).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Builds, and lists the types of requests in the assembly.</summary>
    public async Task<List<string>> BuildRequestsAsync()
    {
        var (exitCode, output) = await TryBuildAsync();
        Assert.True(exitCode == 0, output);
        return Requests("net10.0");
    }

    /// <summary>The types of requests in the assembly that was built.</summary>
    public List<string> Requests(string framework)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(_folder, "obj", "Debug", framework, "Caller.dll")));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .Where(name => name.EndsWith("Request", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Replaces the last occurrence, as that of <c>Interval</c> is.</summary>
    /// <returns>The number of the edited line.</returns>
    public int EditSchema(string before, string after)
    {
        var text = File.ReadAllText(SchemaFile);
        var at = text.LastIndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The schema no longer holds '{before}'.");
        File.WriteAllText(SchemaFile, string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void EditProject(string before, string after)
    {
        var text = File.ReadAllText(ProjectFile);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(ProjectFile, text.Replace(before, after, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> SchemaPathsAsync() =>
        (await ItemsAsync()).GetProperty("AdditionalFiles").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!);

    private string ProjectFile => Path.Combine(_folder, "Caller.csproj");
}
