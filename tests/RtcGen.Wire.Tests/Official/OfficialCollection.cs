namespace RtcGen.Wire.Tests.Official;

/// <summary>Shares what the vendor's SDKs send.</summary>
[CollectionDefinition(Name)]
public sealed class OfficialCollection : ICollectionFixture<OfficialRequests>
{
    public const string Name = "Official";
}
