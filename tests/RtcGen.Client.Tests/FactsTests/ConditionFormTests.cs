using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Conditions and patterns are compared by what they mean, not by how they are written.</summary>
public sealed class ConditionFormTests
{
    private static readonly Dictionary<string, FieldSchema> Members = new(StringComparer.Ordinal)
    {
        ["Mode"] = new() { Name = "Mode", Type = FieldType.Int32, Default = "0", Values = new([new("0", "A"), new("1", "B"), new("2", "C")]) },
        ["Kind"] = new() { Name = "Kind", Type = FieldType.String },
        ["On"] = new() { Name = "On", Type = FieldType.Boolean, Default = "false" },
        ["Config.Mode"] = new() { Name = "Mode", Type = FieldType.String, Required = true, Values = new([new("x", "X"), new("y", "Y")]) },
    };

    [Theory]
    [InlineData("Mode != 2", "Mode in {0,1}", true)]
    [InlineData("Mode == 0 or Mode == 1", "Mode in {1,0}", true)]
    [InlineData("Mode == 0", "Mode in {0,1}", false)]
    [InlineData("On == false", "On != true", true)]
    [InlineData("Kind != \"web\"", "Kind == \"web\"", false)]
    [InlineData("Kind absent", "Kind != \"web\"", false)]
    [InlineData("Mode == 1 and Kind absent", "Kind absent and Mode == 1 (the second)", true)]
    [InlineData("Mode == 1 and Kind absent", "Mode == 1", false)]
    [InlineData("Kind is set", "Kind not empty", true)]
    [InlineData("Kind contains a", "Kind contains b", false)]
    public void Two_conditions_are_the_same_when_they_hold_for_the_same_requests(string one, string two, bool isSame)
    {
        var reader = new FactsConditions(Members.Keys);

        Assert.Equal(isSame, new SameCondition(Members).Holds(reader.Read(one, string.Empty)!, reader.Read(two, string.Empty)!));
    }

    [Fact]
    public void A_name_is_the_nearest_member_of_that_name()
    {
        var reader = new FactsConditions(Members.Keys);

        Assert.Equal("Config.Mode == x", reader.Read("Mode == \"x\"", "Config")!.ToString());
        Assert.Equal("Mode == 1", reader.Read("Mode == 1", string.Empty)!.ToString());
    }

    [Theory]
    [InlineData("only on Sundays")]
    [InlineData("Unheard == 1")]
    [InlineData("Mode == 1 and only on Sundays")]
    public void Words_are_no_condition(string text) => Assert.Null(new FactsConditions(Members.Keys).Read(text, string.Empty));

    [Theory]
    [InlineData(@"^[a-zA-Z0-9_@\-\.]{1,128}$", @"[@._A-Za-z0-9-]{1,128}", true)]
    [InlineData(@"[\u4e00-\u9fa5a-z]{1,4}", "[a-z一-龥]{1,4}", true)]
    [InlineData("[a-z]{1,64}", "[a-z]{1,128}", false)]
    [InlineData("[a-z]{1,64}", "[a-y]{1,64}", false)]
    [InlineData("[^a-z]", "[a-z]", false)]
    [InlineData("#[0-9a-f]{6}", "[0-9a-f]{6}", false)]
    public void Two_patterns_are_the_same_when_they_allow_the_same_texts(string one, string two, bool isSame) =>
        Assert.Equal(isSame, PatternLanguage.Normal(one) == PatternLanguage.Normal(two));
}
