namespace RtcGen.Import.Tests;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Integer", "默认值为 `2`。", "2")]
    [InlineData("Integer", "缺省值：2", "2")]
    [InlineData("Integer", "默认 2", "2")]
    [InlineData("Integer", "默认值`2`。", "2")]
    [InlineData("Integer", "默认值为 `20秒`。", "20")]
    [InlineData("Integer", "【默认值】`0`: Tos", "0")]
    [InlineData("Float", "默认值为 1.0。", "1")]
    [InlineData("Boolean", "默认值为 False。", "false")]
    [InlineData("String", "默认值为 `#000000`（黑色）。", "#000000")]
    [InlineData("String", "默认为 native。", "native")]
    [InlineData("Integer", "默认值为自动。", null)]
    [InlineData("Integer", "若 Mode=1，默认值为 5。", null)]
    public void A_default_is_a_constant_of_the_members_type(string type, string text, string? value) =>
        Assert.Equal(value, TestPage.Member(type, text).Default);

    [Fact]
    public void A_default_can_stand_beside_its_value()
    {
        var member = TestPage.Member("Integer", "<ul><li>`1`：图</li><li>`3`：图和声（默认值）</li></ul>");

        Assert.Equal(("3", "1 3"), (member.Default, Values(member)));
    }

    [Theory]
    [InlineData("可取 `0` 或 `1`。", "0 1")]
    [InlineData("取值范围为 `{0, 1，2}`。", "0 1 2")]
    [InlineData("取值为 [32000,44100,48000]，单位是 Hz。", "32000 44100 48000")]
    [InlineData("支持的取值：<ul><li>`0`：甲</li><li>`5`：乙</li></ul>", "0 5")]
    [InlineData("0表示普通流，1表示屏幕流。", "0 1")]
    [InlineData("状态。 0：好 1：坏", "0 1")]
    [InlineData("仅支持取 0，表示 AAC。", "0")]
    [InlineData("层次，取值范围为 [0, 100]：0 表示最下，100 表示最上。", "")]
    [InlineData("默认值为 0，表示不限。", "")]
    public void A_number_has_the_values_that_are_listed(string text, string values) =>
        Assert.Equal(values, Values(TestPage.Member("Integer", text)));

    [Theory]
    [InlineData("可取值为：`MP4`、`HLS` 和 `FLV`。", "MP4 HLS FLV")]
    [InlineData("支持设为以下值：<ul><li>`1d`：一天</li><li>`5min`：五分钟</li></ul>", "1d 5min")]
    [InlineData("支持取值如下：<ul><li>Country：国家</li><li>OS：平台，支持取值：`ios`、`mac`</li></ul>", "Country OS")]
    [InlineData("值可取 `0`，`1`。", "0 1")]
    [InlineData("参见 `README`：一页。", "")]
    public void A_text_has_the_values_that_are_announced(string text, string values) =>
        Assert.Equal(values, Values(TestPage.Member("String", text)));

    [Fact]
    public void Values_are_named_by_what_they_mean()
    {
        var member = TestPage.Member("Integer", "取值：<ul><li>`0`：音视频</li><li>`1`：纯音频</li><li>`2`：H.264</li><li>`3`：一句话说不清楚的那一种</li></ul>");

        Assert.Equal(["AudioVideo", "Audio", "H264", "Value3"], member.Values.Select(value => value.Name));
        Assert.Contains("names for the values", member.Notes);
    }

    [Theory]
    [InlineData("格式符合正则表达式：`[a-z]{1,8}`。", "[a-z]{1,8}")]
    [InlineData("正则表达式：`^[a-z]+$`", "[a-z]+")]
    [InlineData("颜色，范围为 #000000 ~ #ffffff。", "#[0-9a-fA-F]{6}")]
    [InlineData("长度为 32 位的 16 进制字符。", "[0-9a-fA-F]{32}")]
    [InlineData("长度不超过 24 个字符，取值范围为：数字、中文字符、字母和下划线。", @"[0-9\u4e00-\u9fa5A-Za-z_]{1,24}")]
    [InlineData("只能包含数字和表情。", null)]
    public void A_pattern_stands_there_or_is_made_of_the_words(string text, string? pattern) =>
        Assert.Equal(pattern, TestPage.Member("String", text).Pattern);

    [Theory]
    [InlineData("取值范围为 [1,5]，默认值为 2。值不合法时，自动调整为默认值。", "default")]
    [InlineData("取值范围为 [1,5]，值不合法时返回错误码。", "reject")]
    [InlineData("最大值为 100。超过 100，结果为 100。", "clamp")]
    [InlineData("默认值为 2，必须是偶数，奇数取相邻的偶数。", "roundToEven")]
    [InlineData("取值范围为 [1,5]。值不合法时，自动调整为默认值。", null)]
    [InlineData("取值范围为 [1,5]。", null)]
    public void What_happens_to_a_value_that_breaks_a_rule_is_read(string text, string? outcome) =>
        Assert.Equal(outcome, TestPage.Member("Integer", text).WhenInvalid);

    [Fact]
    public void Times_and_lists_within_texts_are_told()
    {
        Assert.Equal("dateTime", TestPage.Member("String", "时间，格式为 RFC3339。").Format);
        Assert.Equal("list", TestPage.Member("String", "用逗号隔开。").Content);
    }

    [Theory]
    [InlineData("只在调用 `Do` 时有效。", null)]
    [InlineData("只在调用 `Start` 时有效。", "none")]
    [InlineData("（仅对录制有效）时长。", "none")]
    public void A_member_that_the_action_ignores_has_no_effect(string text, string? effect) =>
        Assert.Equal(effect, TestPage.Member("Integer", text).Effect);

    [Theory]
    [InlineData("Integer", "使用 Url 时必填。", "when the member must be sent: see line 8 of the page")]
    [InlineData("Integer", "仅在 Mode 为 1 时生效。", "when the server acts on the member: see line 8 of the page")]
    [InlineData("Integer", "默认与源流相同。", "the default: see line 8 of the page")]
    [InlineData("String", "取值见别处。", "the allowed values: see line 8 of the page")]
    [InlineData("Integer", "该参数已废弃。", "whether the member is deprecated: see line 8 of the page")]
    [InlineData("Object", "设置。", "the members of the object, which the page does not list")]
    public void What_is_not_decided_is_said(string type, string text, string note) =>
        Assert.Equal([note], TestPage.Member(type, text).Notes);

    private static string Values(Draft.MemberDraft member) => string.Join(' ', member.Values.Select(value => value.Value));
}
