namespace RtcGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class RivalGeneratorTests(PackedPackages packages)
{
    [Fact]
    public async Task Another_package_with_its_own_YamlDotNet_works_beside_this_one()
    {
        await RivalPackage.PackAsync(packages);
        var project = new ConsumerProject(
            packages,
            "Two generators",
            extraItems: $"""<PackageReference Include="{RivalPackage.Id}" Version="{packages.Version}" />""",
            extraCode: """Console.WriteLine($"rival says {Rival.Says}");""");

        var output = await project.BuildAndRunAsync();

        var itsMajorVersion = BuildFacts.RivalYamlDotNetVersion.Split('.')[0];
        Assert.Contains($"rival says 42 with {itsMajorVersion}.", output, StringComparison.Ordinal);
        Assert.Contains("sends {", output, StringComparison.Ordinal);
        Assert.Contains("fault $.ImageConfig.Interval: ", output, StringComparison.Ordinal);
    }
}
