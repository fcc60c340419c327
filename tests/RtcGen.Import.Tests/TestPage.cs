using RtcGen.Import.Draft;

namespace RtcGen.Import.Tests;

// Pages as small as a test needs them.
internal static class TestPage
{
    public const string Head = "| 参数 | 类型 | 是否必选 | 示例值 | 描述 |\n| --- | --- | --- | --- | --- |\n";

    public static string Of(string body, string before = "", string after = "") =>
        $"{before}\n- 请求方式：**POST**\n- 请求地址：**https://rtc.example.com?Action=Do&Version=2024-06-01**\n\n### Body\n{Head}{body}\n{after}\n";

    // The one member of a page that has one.
    public static MemberDraft Member(string type, string description, string required = "否") =>
        Assert.Single(PageImporter.Import(Of($"| M | {type} | {required} | `x` | {description} |")).Body);
}
