namespace RtcGen.Generator.Tests;

public sealed class DerivedNameTests
{
    [Theory]
    [InlineData("UpdateSnapshot", "ImageConfig", "UpdateSnapshotImageConfig")]
    [InlineData("UpdateSnapshot ImageConfig", "Format", "UpdateSnapshotImageConfigFormat")]
    [InlineData("StartRecord", "RecordMode", "StartRecordMode")]
    [InlineData("Push Layout", "LayoutMode", "PushLayoutMode")]
    [InlineData("Push MainStream", "StreamType", "PushMainStreamType")]
    [InlineData("Push SEIConfig", "SEIPayLoadType", "PushSEIPayLoadType")]
    [InlineData("StartVoiceChat Config", "ASRConfig", "StartVoiceChatASRConfig")]
    [InlineData("ListRooms Result", "RoomList", "ListRoomsRoomList")]
    [InlineData("Tree Node", "Node", "TreeNodeNode")]
    [InlineData("GetTask Result", "Task", "GetTaskTask")]
    [InlineData("Sound Bass", "BassoProfile", "SoundBassBassoProfile")]
    [InlineData("Do Rest", "StreamType", "DoRestStreamType")]
    public void No_word_stands_twice_in_a_row_and_a_mere_holder_not_at_all(string path, string member, string expected)
    {
        var parts = path.Split(' ');
        var name = parts.Skip(1).Aggregate(DerivedName.From(parts[0]), (one, part) => one.With(part)).With(member);

        Assert.Equal(expected, name.Text);
        Assert.Equal(string.Concat(parts) + member, name.Long);
    }

    [Fact]
    public void Where_the_short_name_is_taken_the_whole_path_is_the_name()
    {
        var compiled = Compiled.From(new SchemaText("/project/A.rtc.yaml", Schemas.Action(
            "DoA",
            "  LayoutMode: { type: int32, values: { 0: Grid } }\n  Layout: { fields: { LayoutMode: { type: int32, values: { 0: Grid } } } }")));

        compiled.AssertSound();
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.DoALayoutMode"));
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.DoALayoutLayoutMode"));
    }

    [Fact]
    public void A_member_may_name_its_class_itself()
    {
        var compiled = Compiled.From(new SchemaText("/project/A.rtc.yaml", Schemas.Action(
            "DoA",
            "  Regions: { type: array, csharp: Tile, items: { fields: { Kind: { type: int32, values: { 0: Big } } } } }")));

        compiled.AssertSound();
        Assert.Empty(compiled.Faults);
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.Tile"));
        Assert.NotNull(compiled.Compilation.GetTypeByMetadataName("RtcGen.Rtc.TileKind"));
    }

    [Theory]
    [InlineData("  One: { csharp: DoARequest, fields: { A: { type: string } } }", "A.rtc.yaml(7,3) RTCGEN012")]
    [InlineData("  One: { csharp: RtcClient, fields: { A: { type: string } } }", "A.rtc.yaml(7,3) RTCGEN012")]
    [InlineData("  One: { type: string, csharp: Tile }", "A.rtc.yaml(7,24) RTCGEN015")]
    [InlineData("  One: { csharp: region, fields: { A: { type: string } } }", "A.rtc.yaml(7,18) RTCGEN007")]
    public void A_name_that_it_cannot_have_is_reported_there(string body, string expected) =>
        Assert.Equal([expected], Compiled.From(new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", body))).Faults);
}
