using System.Diagnostics;

namespace RtcGen.Benchmarks;

/// <summary>A project on disk that is built by a compiler started afresh.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class BuiltProject(string folder)
{
    /// <summary>Writes and restores a project that uses the generator of this repository, with the build files of its package.</summary>
    public static Task<BuiltProject> OfSchemasAsync(string folder, SchemaProject schemas)
    {
        var generator = typeof(RtcGen.Generator.RtcGenerator).Assembly.Location;
        var build = Path.Combine(AppContext.BaseDirectory, "build");
        var content = $"""
              <Import Project="{Path.Combine(build, "RtcGen.props")}" />
              <ItemGroup>
                <Reference Include="{typeof(RtcClient).Assembly.Location}" />
                <Analyzer Include="{generator}" />
                <Analyzer Include="{Path.Combine(Path.GetDirectoryName(generator)!, "RtcGen.YamlDotNet.dll")}" />
              </ItemGroup>
              <Import Project="{Path.Combine(build, "RtcGen.targets")}" />
            """;
        return WriteAsync(folder, content, schemas.Texts.Select(text => (Path.GetFileName(text.Path), text.GetText().ToString())));
    }

    /// <summary>Writes and restores a project.</summary>
    public static async Task<BuiltProject> WriteAsync(string folder, string content, IEnumerable<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Built.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            {content}
            </Project>
            """);
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        var project = new BuiltProject(folder);
        await project.RunAsync("restore", "-v:q");
        return project;
    }

    /// <summary>Builds, and gives what the build printed.</summary>
    public Task<string> BuildAsync(params string[] arguments) => RunAsync(["build", "--no-restore", "--no-incremental", "-nodeReuse:false", .. arguments]);

    private async Task<string> RunAsync(params string[] arguments)
    {
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [.. arguments, "--nologo"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
