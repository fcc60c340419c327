namespace RtcGen.Import.Tests;

public sealed class RangeTests
{
    [Theory]
    [InlineData("取值范围为 `[1, 600]`。", "[1, 600]")]
    [InlineData("取值范围是[1,600]", "[1, 600]")]
    [InlineData("取值范围为（0,1]", "(0, 1]")]
    [InlineData("值的范围为 [1.0, 2.50)", "[1, 2.5)")]
    [InlineData("取值范围为 [-100,100]", "[-100, 100]")]
    [InlineData("取值范围为 [0.3,∞]", "[0.3, )")]
    [InlineData("取值范围：1~600", "[1, 600]")]
    [InlineData("取值范围为 1～600 秒", "[1, 600]")]
    [InlineData("取值范围为 1 到 600", "[1, 600]")]
    [InlineData("人数。最大值为 `20`。", "(, 20]")]
    [InlineData("每页条数，最大不能超过 100。", "(, 100]")]
    [InlineData("单位为毫秒，最小值为 100。", "[100, )")]
    [InlineData("必须大于 0。", "(0, )")]
    [InlineData("取值为正整数。", "[1, )")]
    [InlineData("取值范围大于等于 3", "[3, )")]
    public void Every_spelling_of_a_range_is_read(string text, string range) =>
        Assert.Equal(range, TestPage.Member("Float", text).Range);

    [Theory]
    [InlineData("当 Mode=1 时，取值范围为 [1, 5]。")]
    [InlineData("若输入取值范围为 [1, 5]，结果不变。")]
    [InlineData("列表布局下最多 5。")]
    [InlineData("默认值为[1, 2]。")]
    [InlineData("画面里最好看的一个。")]
    public void A_range_of_a_special_case_is_none_of_the_member(string text) => Assert.Null(TestPage.Member("Integer", text).Range);

    [Fact]
    public void An_end_of_a_range_may_be_another_member()
    {
        var body = PageImporter.Import(TestPage.Of("| Canvas | Object | 是 | | |\n| Canvas.Width | Integer | 是 | | |\n| X | Integer | 否 | | 取值范围为 [0.0, Canvas.Width)。 |")).Body;

        Assert.Equal("[0, Canvas.Width)", body[1].Range);
    }

    [Fact]
    public void A_value_beside_a_range_is_allowed_too()
    {
        var member = TestPage.Member("Integer", "取值范围为`{0,[10,604800]}`，单位为秒。");

        Assert.Equal(("[10, 604800]", "0", "s"), (member.Range, Assert.Single(member.Also), member.Unit));
    }

    [Fact]
    public void A_default_outside_of_the_range_is_allowed_too()
    {
        var member = TestPage.Member("Integer", "取值范围为 [2,30]，默认值为 0，表示关闭。");

        Assert.Equal(("[2, 30]", "0", "0"), (member.Range, member.Default, Assert.Single(member.Also)));
    }

    [Fact]
    public void A_list_has_the_range_in_its_items()
    {
        var member = TestPage.Member("Float[]", "坐标，默认值为[0,0,0]。数组长度为3，三个值依次为X,Y,Z，每个值的取值范围为[-100,100]。");

        Assert.Equal(("array", "double", "[-100, 100]", "[3, 3]"), (member.Type, member.Items!.Type, member.Items.Range, member.Count));
        Assert.Equal(["0", "0", "0"], member.DefaultItems);
    }

    [Theory]
    [InlineData("String", "长度不超过 24 个字符。", "[0, 24]", null)]
    [InlineData("String", "长度最大为 1024 byte。", null, "[0, 1024]")]
    [InlineData("String", "长度不超过 4 kB。", null, "[0, 4096]")]
    [InlineData("String", "最大长度为 `4096`。", "[0, 4096]", null)]
    [InlineData("String", "长度范围为 [1, 128]", "[1, 128]", null)]
    [InlineData("String[]", "前缀长度（包括斜杠）不得超过 128 个字符。", null, null)]
    public void A_text_has_a_length_in_characters_or_bytes(string type, string text, string? length, string? bytes)
    {
        var member = TestPage.Member(type, text);

        Assert.Equal((length, bytes), ((member.Items ?? member).Length, (member.Items ?? member).Bytes));
        Assert.Null(member.Count);
    }

    [Theory]
    [InlineData("String[]", "最多可以指定 20 个。", "[0, 20]")]
    [InlineData("Array of Long", "个数范围为 [1, 600]", "[1, 600]")]
    [InlineData("String", "多个用户用逗号隔开，最多 10 个。", "[0, 10]")]
    [InlineData("String[]", "自定义布局下最多 30 路。", null)]
    public void A_list_has_a_number_of_items(string type, string text, string? count) =>
        Assert.Equal(count, TestPage.Member(type, text).Count);

    [Theory]
    [InlineData("单位为秒", "s")]
    [InlineData("单位毫秒。", "ms")]
    [InlineData("单位为像素", "px")]
    [InlineData("单位为 px", "px")]
    [InlineData("单位为 Kbps,可选", "Kbps")]
    [InlineData("单位是 Hz。", "Hz")]
    [InlineData("单位为 帧/秒", "fps")]
    [InlineData("单位：分钟", "min")]
    [InlineData("单位为颗", null)]
    public void A_unit_is_written_as_the_catalogue_writes_it(string text, string? unit) =>
        Assert.Equal(unit, TestPage.Member("Integer", text).Unit);
}
