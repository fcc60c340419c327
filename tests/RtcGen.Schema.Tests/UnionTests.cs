namespace RtcGen.Schema.Tests;

public sealed class UnionTests
{
    private const string Fields = """
        fields:
          Type: { type: int32, values: { 0: Tos, 1: Vod } }
          Kind: { type: string }
          Tos: { type: TosConfig }
          Vod: { fields: { Space: { type: string } } }
          Must: { type: string, required: true }
        """;

    [Fact]
    public void A_union_names_the_member_that_chooses_and_what_each_value_chooses()
    {
        var union = Reading.Member(Fields + "\nunion: { by: Type, of: { 0: Tos, 1: Vod } }").Union;
        Assert.Equal(new UnionSchema("Type", new([new("0", "Tos"), new("1", "Vod")]), 15), union);
    }

    [Theory]
    [InlineData("{ of: { 0: Tos } }", "RTCGEN004", "union", "'body.Thing.union' lacks the key 'by'; expected the member that chooses.")]
    [InlineData("{ by: Type }", "RTCGEN004", "union", "'body.Thing.union' lacks the key 'of'; expected a mapping of values to members, such as { 0: TosConfig, 1: VodConfig }.")]
    [InlineData("{ by: Typ, of: { 0: Tos } }", "RTCGEN010", "Typ", "'body.Thing.union.by' must name a member of this object, but found 'Typ'; did you mean 'Type'?")]
    [InlineData("{ by: Kind, of: { 0: Tos } }", "RTCGEN009", "Kind", "'body.Thing.union.by' must name a member with 'values', which 'Kind' has not.")]
    [InlineData("{ by: Type, of: { 2: Tos } }", "RTCGEN009", "2", "A key of 'body.Thing.union.of' must be one of the 'values' of 'Type', which are 0, 1, but found '2'.")]
    [InlineData("{ by: Type, of: { 0: Tso } }", "RTCGEN010", "Tso", "'body.Thing.union.of.0' must name a member of this object, but found 'Tso'; did you mean 'Tos'?")]
    [InlineData("{ by: Type, of: { 0: Type } }", "RTCGEN009", "Type", "'body.Thing.union.of.0' names 'Type', which is the member that chooses.")]
    [InlineData("{ by: Type, of: { 0: Must } }", "RTCGEN009", "Must", "'body.Thing.union.of.0' names 'Must', which is 'required' whatever 'Type' chooses.")]
    [InlineData("{ by: Type, of: { 0: [Tos] } }", "RTCGEN005", "[Tos]", "'body.Thing.union.of.0' must be the name of a member, but found a list.")]
    [InlineData("{ by: Type, of: {} }", "RTCGEN005", "of", "'body.Thing.union.of' must be a mapping of values to members, such as { 0: TosConfig, 1: VodConfig }, but it is empty.")]
    [InlineData("Type", "RTCGEN005", "Type", "'body.Thing.union' must be a mapping with the keys by, of, but found 'Type'.")]
    public void A_union_that_chooses_nothing_is_a_fault(string union, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(Fields + "\nunion: " + union), id, underlined, message);
}
