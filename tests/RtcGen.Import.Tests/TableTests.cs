using RtcGen.Import.Draft;

namespace RtcGen.Import.Tests;

public sealed class TableTests
{
    [Theory]
    [InlineData("String", "string")]
    [InlineData("Integer", "int32")]
    [InlineData("Long", "int64")]
    [InlineData("Float", "double")]
    [InlineData("Bool", "boolean")]
    [InlineData("JSON Map", "json")]
    [InlineData("map-key(string)-value(string)", "json")]
    [InlineData("String[]", "string list")]
    [InlineData("Array of Long", "int64 list")]
    [InlineData("List&lt;Integer&gt;", "int32 list")]
    public void Types_are_read(string text, string type)
    {
        var member = TestPage.Member(text, "一个值。");

        Assert.Equal(type, member.Items is { } item ? item.Type + " list" : member.Type);
    }

    [Theory]
    [InlineData("UserId", "int64")]
    [InlineData("CreateTime", "int64")]
    [InlineData("AppId", "int32")]
    [InlineData("Level", "int32")]
    public void A_number_of_no_stated_size_is_large_when_it_is_an_id_or_a_time(string name, string type) =>
        Assert.Equal(type, Import($"| {name} | Int | 是 | `1` | 一个值 |")[0].Type);

    [Theory]
    [InlineData("是", true, 0)]
    [InlineData("否", false, 0)]
    [InlineData("/", false, 1)]
    public void Required_is_what_the_column_says(string text, bool required, int notes)
    {
        var member = TestPage.Member("String", "一个值。", text);

        Assert.Equal((required, notes), (member.Required, member.Notes.Count));
    }

    [Fact]
    public void Names_with_dots_belong_to_the_row_above_that_they_begin_with()
    {
        var body = Import("| Config | Object | 是 | | |\n| Config.Users | Object[] | 否 | | |\n| Config.Users[].Id | String | 是 | | |\n| app.id | String | 否 | | |");

        Assert.Equal(["Config", "app.id"], body.Select(member => member.Name));
        Assert.Equal("Users", Assert.Single(body[0].Fields).Name);
        Assert.Equal(("Id", true), (body[0].Fields[0].Items!.Fields[0].Name, body[0].Fields[0].Items!.Fields[0].Required));
    }

    [Theory]
    [InlineData("&nbsp;&nbsp;", "&nbsp;&nbsp;&nbsp;&nbsp;")]
    [InlineData("- ", "- - ")]
    [InlineData("└ ", "└─ ")]
    [InlineData("> ", ">> ")]
    public void Marks_before_names_indent_them(string one, string two)
    {
        var body = Import($"| A | Object | 是 | | |\n| {one}B | Object | 否 | | |\n| {two}C | String | 否 | | |\n| {one}D | String | 否 | | |\n| E | String | 否 | | |");

        Assert.Equal("A(B(C) D) E", Tree(body));
    }

    [Fact]
    public void A_link_leads_to_a_structure_further_down()
    {
        var structure = $"### User <span id=\"user\"></span>\n{TestPage.Head}| Name | String | 是 | | |\n| Best | [User](#user) | 否 | | |\n";
        var body = Import("| Users | Array of [User](#user) | 是 | | |", structure);

        Assert.Equal(["Name", "Best"], body[0].Items!.Fields.Select(member => member.Name));
        Assert.Equal(("json", "the members of the object, which holds itself"), (body[0].Items!.Fields[1].Type, body[0].Items!.Fields[1].Notes[0]));
    }

    [Fact]
    public void A_link_leads_to_a_structure_of_another_page_that_is_at_hand()
    {
        var options = new PageImportOptions { OtherPage = number => number == "77" ? $"## Part\n{TestPage.Head}| Name | String | 是 | | |" : null };
        var draft = PageImporter.Import(TestPage.Of("| A | [Part](77#part) | 是 | | |\n| B | [Part](78#part) | 否 | | |"), options);

        Assert.Equal("A(Name) B", Tree(draft.Body));
        Assert.Equal("json", draft.Body[1].Type);
    }

    [Fact]
    public void Several_kinds_of_a_structure_are_one_object_whose_members_need_sorting()
    {
        var kinds = $"### FirstPart\n{TestPage.Head}| Mode | String | 是 | | |\n| Id | String | 是 | | |\n\n### SecondPart\n{TestPage.Head}| Mode | String | 是 | | |\n| Url | String | 是 | | |\n";
        var part = Import("| Part | Object of Part | 是 | | |", kinds)[0];

        Assert.Equal(["Mode True", "Id False", "Url False"], part.Fields.Select(member => $"{member.Name} {member.Required}"));
        Assert.Equal(2, part.Notes.Count);
    }

    [Fact]
    public void A_description_goes_on_in_rows_without_a_name()
    {
        var member = Assert.Single(Import("| Kind | Integer | 否 | `0` | 种类。 |\\\n|  |  |  |  | - `0`：好 |\\\n|  |  |  |  | - `1`：坏 |\\\n|  |  |  |  | 默认值为 `1`。 |"));

        Assert.Equal(("1", 2), (member.Default, member.Values.Count));
    }

    [Fact]
    public void A_bar_within_code_ends_no_cell() =>
        Assert.Equal("a|b", Import(@"| M | String | 是 | `1|2` | 正则：`a\|b` |")[0].Pattern);

    [Fact]
    public void A_row_that_can_be_no_member_is_named()
    {
        var body = Import("| A | String | 是 | | |\n| 另一个 | String | 是 | | |\n| A | String | 否 | | |");

        Assert.Equal(
            ["the row on line 9 of the page has no name that a member can have, or one that stands above", "the row on line 10 of the page has no name that a member can have, or one that stands above"],
            Assert.Single(body).Notes);
    }

    private static IList<MemberDraft> Import(string rows, string after = "") => PageImporter.Import(TestPage.Of(rows, after: after)).Body;

    private static string Tree(IEnumerable<MemberDraft> members) =>
        string.Join(' ', members.Select(member => member.Name + (member.Fields.Count > 0 ? $"({Tree(member.Fields)})" : string.Empty)));
}
