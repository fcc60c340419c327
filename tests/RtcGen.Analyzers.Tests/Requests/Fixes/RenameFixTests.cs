namespace RtcGen.Analyzers.Tests;

public sealed class RenameFixTests
{
    [Fact]
    public Task A_property_with_a_successor_gets_its_name() => FixTest.MembersAsync(
        "    object Make() => new OwnObject { {|RTC1106:OldName /* of old */ = \"a\"|} };\n}\n" + OwnRequests.Source + "class Other\n{",
        "    object Make() => new OwnObject { NewName /* of old */ = \"a\" };\n}\n" + OwnRequests.Source + "class Other\n{",
        "Rename");

    [Fact]
    public async Task One_whose_successor_is_of_another_type_is_not_renamed()
    {
        const string Source = "new RtcGen.Rtc.V20201201.MixLayout { LayoutMode = RtcGen.Rtc.V20201201.MixLayoutMode.Vertical, {|RTC1106:MainVideoStreamIndex = 1|} }";
        await FixTest.ExpressionAsync(Source, Source, "Rename");
    }
}
