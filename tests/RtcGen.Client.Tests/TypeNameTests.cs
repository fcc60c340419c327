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
        Assert.Equal(GetTypeName<StartRecordRequest>("Layout"), GetTypeName<UpdateRecordRequest>("Layout"));
        Assert.Equal(GetTypeName<StartRecordRequest>("TargetStreams"), GetTypeName<StartRecordRequest>("ExcludeStreams"));
        Assert.Equal(GetTypeName<StartPushMixedStreamToCDNRequest>("Control"), GetTypeName<UpdatePushMixedStreamToCDNRequest>("Control"));
        Assert.Equal(GetTypeName<StartPushMixedStreamToCDNRequest>("Encode"), GetTypeName<UpdatePushMixedStreamToCDNRequest>("Encode"));
        Assert.Equal(GetTypeName<StartPushPublicStreamRequest>("Layout"), GetTypeName<UpdatePublicStreamParamRequest>("Layout"));
        Assert.Equal(GetTypeName<StartRelayStreamRequest>("Control"), GetTypeName<UpdateRelayStreamRequest>("Control"));
    }

    private static Type GetTypeName<T>(string property) => typeof(T).GetProperty(property)!.PropertyType;
}
