using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import.Tests;

public sealed class ActionTests
{
    [Theory]
    [InlineData("请求频率：QPS 不得超过 **60**。", "60/s", null)]
    [InlineData("最大请求次数：2次/秒", "2/s", null)]
    [InlineData("请求频率：单用户请求频率限制为 **10 次/秒**。", "10/s", "user")]
    [InlineData("对于每个 AppId，各接口的频率上限之和是 **500** 次每秒。", "500/s", "app")]
    [InlineData("调用频次：12000 条消息/分钟", "12000/min", null)]
    public void A_rate_has_a_limit_and_a_scope(string text, string limit, string? scope)
    {
        var rate = PageImporter.Import(TestPage.Of(string.Empty, "## 注意事项\n" + text)).Rate!;

        Assert.Equal((limit, scope), (rate.Limit, rate.Scope));
    }

    [Fact]
    public void A_page_without_a_rate_gives_none() => Assert.Null(PageImporter.Import(TestPage.Of(string.Empty)).Rate);

    [Theory]
    [InlineData("- 请求方式：**GET**", "GET")]
    [InlineData("使用 POST 方式发起请求。", "POST")]
    public void The_method_is_read(string text, string method)
    {
        var draft = PageImporter.Import(text + "\nhttps://x.example?Action=Do&Version=2024-06-01\n");

        Assert.Equal((method, "Do", "2024-06-01"), (draft.Method, draft.Action, draft.Version));
        Assert.DoesNotContain("the method, which the page does not give", draft.Notes);
    }

    [Fact]
    public void Members_of_a_query_are_told_from_those_of_a_body()
    {
        var query = $"### Query\n{TestPage.Head}| Action | String | 是 | | |\n| Version | String | 是 | | |\n| UserIds | String[] | 是 | | |\n";
        var draft = PageImporter.Import(TestPage.Of("| AppId | String | 是 | | |", query));

        Assert.Equal(("UserIds", true), (Assert.Single(draft.Query).Name, draft.Query[0].Repeated));
        Assert.Equal("AppId", Assert.Single(draft.Body).Name);
    }

    [Fact]
    public void The_table_of_the_answer_is_the_result()
    {
        var answer = "## 返回参数\n| 参数 | 类型 | 描述 |\n| --- | --- | --- |\n| Total | Long | 总数，单位为秒 |\n| State | Integer | 取值：0：好 1：坏 |\n| Rooms | Array of [Room](#room) | |\n\n### Room\n| 参数 | 类型 | 描述 |\n| --- | --- | --- |\n| Id | String | |\n\n## 返回示例\n";
        var draft = PageImporter.Import(TestPage.Of(string.Empty, after: answer));

        Assert.Equal("object", draft.Result.Type);
        Assert.Equal(["Total int64 s 0", "State int32  2", "Rooms array  0"], draft.Result.Fields.Select(member => $"{member.Name} {member.Type} {member.Unit} {member.Values.Count}"));
        Assert.Equal("Id", Assert.Single(draft.Result.Fields[2].Items!.Fields).Name);
    }

    [Fact]
    public void An_answer_may_be_a_text()
    {
        var draft = PageImporter.Import(TestPage.Of(string.Empty, after: "## 返回参数\n`Result` 成功时返回 `ok`，失败时为空。\n"));

        Assert.Equal(("string", "ok", ""), (draft.Result.Type, draft.Success, draft.Failure));
    }

    [Fact]
    public void An_answer_that_the_page_does_not_describe_is_any_value()
    {
        var draft = PageImporter.Import(TestPage.Of(string.Empty));

        Assert.Equal(("json", "what the result holds, which the page does not say"), (draft.Result.Type, Assert.Single(draft.Result.Notes)));
    }

    [Fact]
    public void What_an_update_changes_is_left_to_a_person() =>
        Assert.Contains(
            "which members the call acts on: the section on line 1 of the page says more",
            PageImporter.Import(TestPage.Of(string.Empty, "## 行为\n可改以下参数：\n- `A`\n")).Notes);

    [Fact]
    public void No_sentence_of_the_page_reaches_the_file()
    {
        var text = SchemaWriter.Write(PageImporter.Import(TestPage.Of("| RoomId | String | 是 | `r` | 房间，独一无二。使用时必填。默认为随机。 |", "一页讲房间的话。")));

        Assert.DoesNotContain(text, c => c > 127);
        Assert.Empty(SchemaReader.Read(text).Diagnostics);
    }
}
