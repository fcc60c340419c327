namespace RtcGen.Console.Tests.Browser;

/// <summary>Everything that the schema language can say of a member is on the page, in both languages.</summary>
[Collection(BrowserGroup.Name)]
public sealed class KindsPageTests(Chromium chromium)
{
    private const string Members = """
        method: POST
        query: { Token: { type: string, idempotencyToken: true } }
        rules: [{ atLeastOne: [Text, Name] }]
        body:
          Number:
            type: int32
            unit: px
            range: "[60, 100]"
            also: [0]
            multipleOf: 2
            default: 0
            whenInvalid: clamp
            meaning: { 0: { en: as the source, zh: 与源相同 } }
            summary: { en: A number., zh: 一个数。 }
            remarks: { en: Only the server knows more., zh: 其余仅服务端知道。 }
          Text:
            type: string
            length: "[1, 9]"
            bytes: "[1, 20]"
            pattern: '[a-z]+'
            requiredWhen: Number == 0
            effect: when Number == 2
            whenInvalid: reject
            defaultNote: { en: chosen by the server, zh: 由服务端选择 }
          Name: { type: string, format: id }
          Packed: { type: string, content: { type: base64, when: Number == 2 } }
          Mode: { type: string, values: { a: First }, open: true, ignoreCase: true, meaning: { a: { en: the first, zh: 第一个 } }, default: a, whenInvalid: default }
          List: { type: array, items: { type: string, length: "[2, 3]" }, count: "[1, 2]", unique: true, whenInvalid: dropItem }
          Objects: { type: array, unique: Index, items: { fields: { Index: { type: int32, required: true } } } }
          Old: { type: string, secret: true, nullClears: true, deprecated: { en: It is old., zh: 已过时。 }, replacedBy: Text }
          Even: { type: int32, multipleOf: 2, effect: none, whenInvalid: roundToEven }
          Part: { switch: Enable, fields: { Enable: { type: boolean }, Level: { type: int32, required: true } }, rules: [{ requires: Level == 1 }] }
          Where: { union: { by: Type, of: { 0: X, 1: Y } }, fields: { Type: { type: int32, values: { 0: X, 1: Y } }, X: { type: string }, Y: { type: string } } }
          Tags: { type: map, items: { type: double, range: "(0, 1]" }, count: "[0, 5]" }
          Hidden: { type: string, undocumented: true }
        """;

    [Theory]
    [InlineData("en-US", "Token", "in the query", "tells calls apart")]
    [InlineData("zh-CN", "Token", "在查询参数中", "幂等标识")]
    [InlineData("en-US", "Number", "A number.", "Only the server knows more.", "range [60, 100]", "also 0", "unit px", "multiple of 2", "default 0", "0 as the source", "silently uses the nearest one allowed")]
    [InlineData("zh-CN", "Number", "一个数。", "其余仅服务端知道。", "取值范围 [60, 100]", "另可取 0", "单位 px", "倍数 2", "默认值 0", "0 与源相同", "静默使用最接近的允许值")]
    [InlineData("en-US", "Text", "characters [1, 9]", "bytes [1, 20]", "pattern [a-z]+", "required when Number == 0", "ignored unless Number == 2", "default chosen by the server", "The server rejects other values.")]
    [InlineData("zh-CN", "Text", "字符数 [1, 9]", "字节数 [1, 20]", "格式 [a-z]+", "必填条件 Number == 0", "生效条件 Number == 2", "默认值 由服务端选择", "服务端会拒绝其他值。")]
    [InlineData("en-US", "Name", "pattern [a-z]{1,8}", "What the server does with another value is not documented.")]
    [InlineData("zh-CN", "Name", "格式 [a-z]{1,8}", "文档未说明服务端如何处理其他值。")]
    [InlineData("en-US", "Packed", "contains base64", "contains it when Number == 2")]
    [InlineData("zh-CN", "Packed", "内容 base64", "内容条件 Number == 2")]
    [InlineData("en-US", "Mode", "a First: the first", "the server accepts others, too", "in upper or lower case", "default a (First)", "silently uses a (First)")]
    [InlineData("zh-CN", "Mode", "a First: 第一个", "服务端也接受其他值", "不区分大小写", "默认值 a (First)", "静默使用 a (First)")]
    [InlineData("en-US", "List", "items [1, 2]", "no two alike", "silently omits it", "Each item", "characters [2, 3]")]
    [InlineData("zh-CN", "List", "元素数量 [1, 2]", "元素不得重复", "静默忽略该元素", "每个元素", "字符数 [2, 3]")]
    [InlineData("en-US", "Objects", "differ in Index", "required")]
    [InlineData("zh-CN", "Objects", "不得相同的字段 Index", "必填")]
    [InlineData("en-US", "Old", "secret", "null clears it", "deprecated", "It is old.", "use instead Text")]
    [InlineData("zh-CN", "Old", "敏感信息", "设为 null 会清除", "已弃用", "已过时。", "请改用 Text")]
    [InlineData("en-US", "Even", "ignored by the server", "silently uses the next even one")]
    [InlineData("zh-CN", "Even", "服务端忽略", "静默使用下一个偶数")]
    [InlineData("en-US", "Part", "switched on by Enable", "required when Enable == true", "Rule: Level == 1 must hold.")]
    [InlineData("zh-CN", "Part", "开关 Enable", "必填条件 Enable == true", "规则：须满足 Level == 1。")]
    [InlineData("en-US", "Where", "used when Type == 0", "used when Type == 1")]
    [InlineData("zh-CN", "Where", "使用条件 Type == 0", "使用条件 Type == 1")]
    [InlineData("en-US", "Tags", "items [0, 5]", "Each item", "range (0, 1]")]
    [InlineData("zh-CN", "Tags", "元素数量 [0, 5]", "每个元素", "取值范围 (0, 1]")]
    [InlineData("en-US", "Hidden", "undocumented")]
    [InlineData("zh-CN", "Hidden", "无文档")]
    public async Task A_member_says_what_the_schema_says(string language, string member, params string[] texts)
    {
        var schemas = TestSchema.Of(("Do", Members));
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference/test/Do/2024-01-01", language, new() { Schemas = schemas });
        await page.UntilAsync("document.querySelector('.detail .parameters')");
        var shown = await page.EvaluateAsync<string>($"[...document.querySelectorAll('.detail > .parameters > li')].find(one => one.querySelector('.name').textContent === '{member}').textContent");
        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.Contains(language == "zh-CN" ? "规则：Text、Name 至少设置一个。" : "Rule: at least one of Text, Name must be set.", await page.TextAsync(".detail .findings"), StringComparison.Ordinal);
        if (language == "zh-CN")
        {
            Assert.DoesNotMatch("[a-z]{2,} [a-z]{2,} [a-z]{2,}", shown);
        }
    }

    [Fact]
    public async Task A_command_says_whether_it_is_signed()
    {
        var schemas = TestSchema.Of(("Signed", "method: GET"), ("Open", "method: GET\nsigned: false"));
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference/test/Signed/2024-01-01", options: new() { Schemas = schemas });
        await page.UntilTextAsync(".code-head", "curl, signed for this emulator");
        await page.GoAsync("#reference/test/Open/2024-01-01");
        await page.UntilTextAsync(".code-head", "curl, without a signature");
    }

    [Fact]
    public async Task Numbers_are_not_rounded_on_the_way_to_the_command()
    {
        var schemas = TestSchema.Of(("Do", "method: POST\nbody: { N: { type: int64 } }"));
        await using var page = await ConsolePage.OpenAsync(chromium, "#reference/test/Do/2024-01-01", options: new() { Schemas = schemas });
        await page.UntilAsync("document.querySelector('.detail .code')");
        await page.EvaluateAsync<bool>("(values => { values.value = '{\"N\":9007199254740993}'; values.dispatchEvent(new Event('input')); return true; })(document.querySelector('.detail textarea'))");
        await page.UntilTextAsync(".detail pre", "N = 9007199254740993,");
        await page.UntilTextAsync(".detail pre", "{\"N\":9007199254740993}");
    }

    [Theory]
    [InlineData("#reference/%/x/y")]
    [InlineData("#reference/rtc/NoSuchAction/2020-12-01")]
    [InlineData("#reference/%3Cimg%20src=x%3E/a/b")]
    [InlineData("#constructor")]
    [InlineData("#__proto__/a/b/c")]
    public async Task A_link_that_leads_nowhere_leads_to_the_page(string hash)
    {
        await using var page = await ConsolePage.OpenAsync(chromium, hash);
        Assert.True(await page.EvaluateAsync<bool>("!!document.querySelector('main .empty') && !document.querySelector('main img')"));
    }
}
