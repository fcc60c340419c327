using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>The names of the client's types, as a person would give them.</summary>
public sealed class TypeNameTests
{
    private static readonly Type[] Types = typeof(UpdateSnapshotRequest).Assembly.GetExportedTypes();

    [Fact]
    public void No_name_is_longer_than_50_characters() =>
        Assert.All(Types, type => Assert.InRange(type.Name.Length, 1, 50));

    [Fact]
    public void Of_the_current_set_every_name_is_there_once()
    {
        var current = Types.Where(type => type.Namespace == "RtcGen.Rtc").Select(type => type.Name).ToList();

        Assert.Equal(current.Count, current.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(103, current.Count(name => name.EndsWith("Extensions", StringComparison.Ordinal)));
    }

    [Fact]
    public void Start_and_update_of_a_task_share_their_types()
    {
        Assert.Equal(TypeOf<StartRecordRequest>("Layout"), TypeOf<UpdateRecordRequest>("Layout"));
        Assert.Equal(TypeOf<StartRecordRequest>("TargetStreams"), TypeOf<StartRecordRequest>("ExcludeStreams"));
        Assert.Equal(TypeOf<StartPushMixedStreamToCDNRequest>("Control"), TypeOf<UpdatePushMixedStreamToCDNRequest>("Control"));
        Assert.Equal(TypeOf<StartPushMixedStreamToCDNRequest>("Encode"), TypeOf<UpdatePushMixedStreamToCDNRequest>("Encode"));
        Assert.Equal(TypeOf<StartPushPublicStreamRequest>("Layout"), TypeOf<UpdatePublicStreamParamRequest>("Layout"));
        Assert.Equal(TypeOf<StartRelayStreamRequest>("Control"), TypeOf<UpdateRelayStreamRequest>("Control"));
    }

    private static Type TypeOf<T>(string property) => typeof(T).GetProperty(property)!.PropertyType;
}
