using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

/// <summary>What a feed shows of each package: a readme of its own, whose code compiles, an icon, and notes of the release.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ReadmeTests(PackedPackages packages)
{
    private static readonly string[] Libraries = ["RtcGen.Client", "RtcGen.Credentials", "RtcGen.DependencyInjection", "RtcGen.RateLimiting.Redis"];

    private static readonly string[] All =
    [
        "generator/RtcGen.Generator", "runtime/RtcGen.Runtime", "runtime/RtcGen.Emulator", "runtime/RtcGen.Cli", .. Libraries.Select(name => $"runtime/{name}"),
    ];

    public static TheoryData<string> Projects() => [.. All];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_readme_leads_nowhere_that_only_the_repository_has(string project)
    {
        var text = await ReadAsync(project);

        Assert.StartsWith($"# {Path.GetFileName(project).Replace("RtcGen.Generator", "RtcGen", StringComparison.Ordinal)}\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(RelativeLink(), text);
        Assert.Matches("```(?:csharp|sh)\n", text);
    }

    [Fact]
    public async Task The_code_of_all_readmes_compiles()
    {
        foreach (var library in Libraries)
        {
            await packages.PackAsync($"runtime/{library}", packages.Feed);
        }

        var references = Libraries.Append("RtcGen.Emulator").Select(name => $"""<PackageReference Include="{name}" Version="{packages.Version}" />""");
        var project = ConsumerProject.Naming(packages, "Readmes", $"""
            {string.Concat(references)}
            <PackageReference Include="Microsoft.Extensions.Configuration" Version="10.0.15" />
            <RtcAction Include="UpdateSnapshot" />
            """);
        foreach (var readme in All.Where(name => name != "runtime/RtcGen.Cli"))
        {
            var code = CodeBlock().Match(await ReadAsync(readme)).Groups["code"].Value;
            var statements = code.Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).ToList();
            var usings = code.Split('\n').SkipLast(statements.Count);
            var name = Path.GetFileName(readme).Replace('.', '_');
            project.Write($"{name}.cs", $"{string.Join('\n', usings)}\ninternal static class {name}\n{{\n    public static async Task RunAsync()\n    {{\n{string.Join('\n', statements)}\n    }}\n}}\n");
        }

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("RtcGen")]
    [InlineData("RtcGen.Runtime")]
    [InlineData("RtcGen.Emulator")]
    public async Task A_package_shows_its_readme_an_icon_and_the_notes_of_the_release(string id)
    {
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(packages.Feed, $"{id}.{packages.Version}.nupkg"));
        await using var text = await package.GetEntry($"{id}.nuspec")!.OpenAsync();
        var metadata = (await XDocument.LoadAsync(text, LoadOptions.None, CancellationToken.None)).Root!.Elements().First();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
        Assert.StartsWith("## [", Value("releaseNotes"), StringComparison.Ordinal);
        Assert.Contains("### ", Value("releaseNotes"), StringComparison.Ordinal);
        Assert.DoesNotMatch(RelativeLink(), Value("releaseNotes"));
    }

    [Fact]
    public async Task Symbols_come_with_their_sources()
    {
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(packages.Feed, $"RtcGen.Runtime.{packages.Version}.snupkg"));
        await using var stream = await package.GetEntry("lib/net10.0/RtcGen.Runtime.pdb")!.OpenAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        copy.Position = 0;

        using var symbols = System.Reflection.Metadata.MetadataReaderProvider.FromPortablePdbStream(copy);
        var reader = symbols.GetMetadataReader();
        var embedded = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        var kinds = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Select(information => reader.GetGuid(information.Kind));
        Assert.True(kinds.Count(kind => kind == embedded) > 150);
    }

    private static Task<string> ReadAsync(string project) => File.ReadAllTextAsync(Path.Combine(BuildFacts.RepoRoot, project, "README.md"));

    [GeneratedRegex(@"\]\((?!https?://)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex("^```csharp\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
