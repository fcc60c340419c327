namespace RtcGen.Package.Tests;

/// <summary>Packs once for all tests, and runs them one after another: each keeps both cores busy by itself.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packages";
}
