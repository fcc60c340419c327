namespace RtcGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PrivateAssemblyTests(PackedPackages packages)
{
    private static readonly string Compiled =
        Path.Combine(BuildFacts.RepoRoot, "generator", "RtcGen.Generator", "obj", BuildFacts.Configuration, "netstandard2.0");

    private static readonly string Tool =
        Path.Combine(BuildFacts.RepoRoot, "generator", "RtcGen.PrivateAssembly", "bin", BuildFacts.Configuration, "net10.0", "RtcGen.PrivateAssembly.dll");

    [Theory]
    [InlineData("RtcGen.Generator.dll")]
    [InlineData("RtcGen.YamlDotNet.dll")]
    public async Task The_private_name_is_given_with_the_same_bytes_each_time(string name)
    {
        var first = await RunAsync($"first {name}");
        var second = await RunAsync($"second/{name}");

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(first, name)), await File.ReadAllBytesAsync(Path.Combine(second, name)));
    }

    private async Task<string> RunAsync(string folder)
    {
        var output = Path.Combine(packages.Root, folder);
        var references = Path.Combine(Compiled, "private", "references.txt");
        var library = (await File.ReadAllLinesAsync(references)).Single(path => Path.GetFileName(path) == "YamlDotNet.dll");
        await DotNet.RunAsync(
            packages.Root, Tool, Path.Combine(Compiled, "RtcGen.Generator.dll"), library, "RtcGen.YamlDotNet", references, output);
        return output;
    }
}
