using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RtcGen.Package.Tests;

/// <summary>An analyzer may lean only on what the oldest compiler it supports has loaded already.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackedReferencesTests(PackedPackages packages)
{
    private static readonly string[] BroughtByTheCompiler =
    [
        "netstandard 2.0.0.0",
        "Microsoft.CodeAnalysis 4.8.0.0",
        "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
        "System.Collections.Immutable 7.0.0.0",
        "System.Memory 4.0.1.2",
        "System.Reflection.Metadata 7.0.0.0",
    ];

    [Fact]
    public async Task The_generator_references_the_compiler_and_its_private_library_only()
    {
        var references = await ReferencesOfAsync("RtcGen.Generator.dll");

        var library = Assert.Single(references, name => name.Contains("YamlDotNet", StringComparison.Ordinal));
        Assert.StartsWith("RtcGen.YamlDotNet 18.", library, StringComparison.Ordinal);
        Assert.Empty(references.Except(BroughtByTheCompiler).Except([library]));
    }

    [Fact]
    public async Task The_private_library_references_the_standard_library_only() =>
        Assert.Equal(["netstandard 2.0.0.0"], await ReferencesOfAsync("RtcGen.YamlDotNet.dll"));

    [Fact]
    public async Task The_private_library_has_a_name_of_its_own_and_no_strong_name()
    {
        using var image = await ReadAsync("RtcGen.YamlDotNet.dll");
        var metadata = image.GetMetadataReader();
        var assembly = metadata.GetAssemblyDefinition();

        Assert.Equal("RtcGen.YamlDotNet", metadata.GetString(assembly.Name));
        Assert.Equal("RtcGen.YamlDotNet.dll", metadata.GetString(metadata.GetModuleDefinition().Name));
        Assert.True(assembly.PublicKey.IsNil);
        Assert.False(image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));
    }

    [Fact]
    public async Task The_generator_carries_its_symbols()
    {
        using var image = await ReadAsync("RtcGen.Generator.dll");

        Assert.Contains(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    private async Task<List<string>> ReferencesOfAsync(string name)
    {
        using var image = await ReadAsync(name);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}")
            .ToList();
    }

    private async Task<PEReader> ReadAsync(string name)
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Generator);
        await using var packed = await package.GetEntry($"analyzers/dotnet/roslyn4.8/cs/{name}")!.OpenAsync();
        var image = new MemoryStream();
        await packed.CopyToAsync(image);
        image.Position = 0;
        return new PEReader(image);
    }
}
