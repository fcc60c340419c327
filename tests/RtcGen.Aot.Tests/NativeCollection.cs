namespace RtcGen.Aot.Tests;

/// <summary>Shares the published programs, and runs the tests one after another: each publish keeps both cores busy by itself.</summary>
[CollectionDefinition(Name)]
public sealed class NativeCollection : ICollectionFixture<PublishedPrograms>
{
    public const string Name = "Native";
}
