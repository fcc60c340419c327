namespace RtcGen.Client.Tests.Faults;

/// <summary>Tests that measure something of the whole process: none runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
