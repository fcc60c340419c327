namespace RtcGen.Package.Tests;

/// <summary>A project that refers to the generator's project, and not to its package: no build file of the package is there.</summary>
[Collection(PackageCollection.Name)]
public sealed class GeneratorReferenceTests(PackedPackages packages)
{
    [Fact]
    public async Task The_generator_alone_compiles_the_schemas_that_the_compiler_is_given()
    {
        var project = new ConsumerProject(packages, "Refers to the generator");
        project.EditProject(
            $"""<PackageReference Include="RtcGen" Version="{packages.Version}" />""",
            $"""
            <ProjectReference Include="{BuildFacts.RepoRoot}generator/RtcGen.Generator/RtcGen.Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            <PackageReference Include="RtcGen.Runtime" Version="{packages.Version}" />
            <AdditionalFiles Include="*.rtc.yaml" />
            <AdditionalFiles Include="{BuildFacts.RepoRoot}schema/rtc/service.rtc.yaml" />
            """);
        project.EditProject("<Nullable>", $"<BuildProjectReferences>false</BuildProjectReferences><Configuration>{BuildFacts.Configuration}</Configuration><Nullable>");

        Assert.Contains("sends {", await project.BuildAndRunAsync(), StringComparison.Ordinal);

        // What is no plain YAML is read with the private library, which nothing but its place tells the compiler of.
        var line = project.EditSchema("range: \"[1, 600]\"", "range: &anchor \"[1, 600]\"");
        var (_, output) = await project.TryBuildAsync();
        Assert.Matches($@"UpdateSnapshot\.rtc\.yaml\({line},\d+\): error RTCGEN\d+", output);
    }
}
