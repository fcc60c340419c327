using System.Text.RegularExpressions;

namespace RtcGen.Package.Tests;

/// <summary>What the generated code cannot be compiled in is told by one error, before the compiler finds a hundred.</summary>
[Collection(PackageCollection.Name)]
public sealed class UnfitProjectTests(PackedPackages packages)
{
    // Nothing of an old framework is needed to be told about it, so that no reference assemblies are fetched for it.
    private static readonly string[] Bare =
        ["-p:DisableImplicitFrameworkReferences=true", "-p:AutomaticallyUseReferenceAssemblyPackages=false", "-p:UseAppHost=false", "-p:CheckEolTargetFramework=false"];

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    [InlineData("netcoreapp3.1")]
    [InlineData("net6.0")]
    public async Task A_framework_before_NET_8_is_one_error_that_says_what_to_target(string framework)
    {
        var project = new ConsumerProject(packages, $"framework {framework}");
        project.EditProject("net10.0", framework);

        var (_, output) = await project.TryBuildAsync(Bare);

        Assert.Equal([$"RTCGEN092: RtcGen generates code for .NET 8 or later, but this build is for {framework}: target net8.0 or later."], Errors(output));
    }

    [Fact]
    public async Task Of_several_targets_the_unfit_one_is_told_once_with_a_way_to_keep_it()
    {
        var project = new ConsumerProject(packages, "several");
        project.EditProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>");
        project.EditProject("<OutputType>Exe</OutputType>", "<LangVersion Condition=\"'$(TargetFramework)' == 'netstandard2.0'\">12</LangVersion>");
        project.Write("Program.cs", "class Program;");

        var (_, output) = await project.TryBuildAsync();
        var error = Assert.Single(Errors(output));
        var remedy = Regex.Match(error, "leave the schemas out of it with (<.*>);").Groups[1].Value;
        project.EditProject("<Nullable>", $"{remedy}<Nullable>");
        project.EditProject("<ImplicitUsings>enable</ImplicitUsings>", string.Empty);
        (var exitCode, output) = await project.TryBuildAsync();

        Assert.StartsWith("RTCGEN092: RtcGen generates code for .NET 8 or later, but this build is for netstandard2.0", error, StringComparison.Ordinal);
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_language_or_compiler_that_is_too_old_is_one_error()
    {
        var project = new ConsumerProject(packages, "unfit");
        await project.BuildAndRunAsync();

        var (_, language) = await project.TryBuildAsync("--no-restore", "-p:LangVersion=11");
        Assert.Equal(["RTCGEN092: RtcGen generates C# 12, but the LangVersion of this project is 11: set it to 12 or later, or remove it."], Errors(language));

        foreach (var version in new[] { "11.0", "7.3", "ISO-2" })
        {
            Assert.Contains($"LangVersion of this project is {version}:", Assert.Single(Errors(await CheckAsync(project, version))), StringComparison.Ordinal);
        }

        var (_, compiler) = await project.TryBuildAsync("--no-restore", "-p:CompilerApiVersion=roslyn4.7");
        Assert.StartsWith("RTCGEN092: RtcGen needs the C# compiler 4.8 or later", Assert.Single(Errors(compiler)), StringComparison.Ordinal);

        foreach (var version in new[] { "12", "12.0", "default", "latest", "latestMajor", "preview", "" })
        {
            Assert.Empty(Errors(await CheckAsync(project, version)));
        }

        foreach (var other in new[] { "F#", "VB" })
        {
            var (_, output) = await project.TryBuildAsync("--no-restore", $"-p:Language={other}");
            Assert.StartsWith($"RTCGEN092: RtcGen generates C# only, but this is a {other} project", Assert.Single(Errors(output)), StringComparison.Ordinal);
        }
    }

    // The check by itself, which a build begins with.
    private static async Task<string> CheckAsync(ConsumerProject project, string languageVersion) =>
        (await DotNet.TryAsync(project.Folder, "msbuild", "-nodeReuse:false", "-t:CheckRtcGenCompiler", $"-p:LangVersion={languageVersion}")).Output;

    // The build's summary lists each error again.
    private static List<string> Errors(string output) =>
        [.. Regex.Matches(output, @": error ([^\n]*?)(?: \[[^\[\]]*\])?\r?\n").Select(found => found.Groups[1].Value).Distinct()];
}
