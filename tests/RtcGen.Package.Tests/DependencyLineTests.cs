using System.Text.Json;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

/// <summary>An application of .NET 8 keeps the packages of its line: none of ours asks for a later one, and those of .NET 10 get theirs.</summary>
public sealed class DependencyLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-");

    [Theory]
    [InlineData("RtcGen.Runtime", "net10.0 Microsoft.Extensions.Logging.Abstractions 10.0", "net10.0 System.Threading.RateLimiting 10.0", "net8.0 Microsoft.Extensions.Logging.Abstractions 8.0", "net8.0 System.Threading.RateLimiting 8.0")]
    [InlineData("RtcGen.DependencyInjection", "net10.0 Microsoft.Extensions.Http 10.0", "net10.0 Microsoft.Extensions.Options.ConfigurationExtensions 10.0", "net8.0 Microsoft.Extensions.Http 8.0", "net8.0 Microsoft.Extensions.Options.ConfigurationExtensions 8.0")]
    [InlineData("RtcGen.Credentials", "net10.0 Microsoft.Extensions.Logging.Abstractions 10.0", "net8.0 Microsoft.Extensions.Logging.Abstractions 8.0")]
    [InlineData("RtcGen.Client")]
    [InlineData("RtcGen.RateLimiting.Redis")]
    public async Task Each_framework_is_asked_for_its_own_line(string project, params string[] expected)
    {
        // Only the description is wanted, which needs nothing built.
        await DotNet.RunAsync(
            BuildFacts.RepoRoot,
            "msbuild",
            $"runtime/{project}/{project}.csproj",
            "-restore",
            "-m:1",
            "-nologo",
            "-t:Pack",
            "-p:NoBuild=true",
            "-p:IncludeBuildOutput=false",
            "-p:IncludeSymbols=false",
            "-p:TreatWarningsAsErrors=false",
            $"-p:NuspecOutputPath={_folder.FullName}/",
            $"-p:PackageOutputPath={_folder.FullName}/");
        var description = XDocument.Load(Assert.Single(_folder.GetFiles("*.nuspec")).FullName);

        var dependencies = description.Descendants()
            .Where(static element => element.Name.LocalName == "dependency")
            .Select(static element => (
                Framework: element.Parent!.Attribute("targetFramework")!.Value,
                Id: element.Attribute("id")!.Value,
                Line: string.Join('.', element.Attribute("version")!.Value.Split('.').Take(2))))
            .Where(static one => one.Id.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || one.Id.StartsWith("System.", StringComparison.Ordinal))
            .Select(static one => $"{one.Framework} {one.Id} {one.Line}");

        Assert.Equal(expected, dependencies.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(await ResolvedAsync(project, "net8.0"), static package => package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && !package.Contains("/8.0.", StringComparison.Ordinal));
    }

    // Those included that come with other packages.
    private static async Task<List<string>> ResolvedAsync(string project, string framework)
    {
        await using var file = File.OpenRead(Path.Combine(BuildFacts.RepoRoot, "runtime", project, "obj", "project.assets.json"));
        using var assets = await JsonDocument.ParseAsync(file);
        return [.. assets.RootElement.GetProperty("targets").GetProperty(framework).EnumerateObject().Select(static package => package.Name)];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
