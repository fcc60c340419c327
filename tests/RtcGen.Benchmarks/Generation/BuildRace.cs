using System.Diagnostics;
using System.Globalization;
using RtcGen.Generator;

namespace RtcGen.Benchmarks;

/// <summary>P10: a whole build of a project with 100 actions, from YAML and from the same C# as plain files.</summary>
internal static class BuildRace
{
    private const int Actions = 100;

    public static async Task RunAsync()
    {
        var root = Directory.CreateTempSubdirectory("rtcgen-build-").FullName;
        try
        {
            var project = SchemaProject.Copies(Actions);
            var plain = await WritePlainAsync(Path.Combine(root, "Plain"), project);
            var generated = await WriteGeneratedAsync(Path.Combine(root, "Generated"), project);
            await Race.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"A build of {Actions} actions, compiler started afresh (P10: <= 1.15x)"),
                rounds: 7,
                perRound: 1,
                Contestant.Of("plain C# files", () => BuildAsync(plain)),
                Contestant.Of("RtcGen from YAML", () => BuildAsync(generated)));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<string> WritePlainAsync(string folder, SchemaProject project)
    {
        await WriteProjectAsync(folder, string.Empty);
        foreach (var tree in project.RunCold(new RtcGenerator()).GetRunResult().GeneratedTrees)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(tree.FilePath)), tree.ToString());
        }

        await RunAsync(folder, "restore");
        return folder;
    }

    private static async Task<string> WriteGeneratedAsync(string folder, SchemaProject project)
    {
        var generator = typeof(RtcGenerator).Assembly.Location;
        await WriteProjectAsync(folder, $"""
                <Analyzer Include="{generator}" />
                <Analyzer Include="{Path.Combine(Path.GetDirectoryName(generator)!, "RtcGen.YamlDotNet.dll")}" />
                <AdditionalFiles Include="*.rtc.yaml" />
            """);
        foreach (var text in project.Texts)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(text.Path)), text.GetText().ToString());
        }

        await RunAsync(folder, "restore");
        return folder;
    }

    private static async Task WriteProjectAsync(string folder, string items)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Built.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(RtcClient).Assembly.Location}" />
            {items}
              </ItemGroup>
            </Project>
            """);
    }

    private static Task BuildAsync(string folder) => RunAsync(folder, "build", "--no-restore", "--no-incremental", "-nodeReuse:false");

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [.. arguments, "--nologo", "-v:q"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
