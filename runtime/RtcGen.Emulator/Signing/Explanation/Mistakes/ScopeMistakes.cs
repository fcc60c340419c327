using System.Globalization;

namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the date, the scope and the first lines of the string to sign.</summary>
internal static class ScopeMistakes
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly string[] Regions = ["cn-north-1", "cn-beijing", "cn-shanghai", "cn-guangzhou", "ap-southeast-1", "ap-singapore-1", "us-east-1", ""];

    private static readonly string[] Services = ["rtc", "sts", "iam", "vod", "open", "volc", "RTC", ""];

    private static readonly string[] Terminators = ["aws4_request", "volc_request", "volcengine_request", "volc4_request", "REQUEST", ""];

    private static readonly string[] Algorithms = ["AWS4-HMAC-SHA256", "HMAC_SHA256", "hmac-sha256", "SHA256", "HMAC-SHA1", ""];

    private static readonly string[] IsoFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "yyyyMMdd", "yyyyMMdd'T'HHmmss"];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("scope-region", SignedPart.Scope, "The region {0} was signed, and Credential names another.", "签名用的地域是 {0}，而 Credential 中是另一个。", static scene => Parts(1, Regions, scene.Claim.Region)) { IsFrequent = true },
        new("scope-service", SignedPart.Scope, "The service {0} was signed, and Credential names another.", "签名用的服务是 {0}，而 Credential 中是另一个。", static scene => Parts(2, Services, scene.Claim.Service)) { IsFrequent = true },
        new("scope-terminator", SignedPart.Scope, "The scope was signed with {0} at its end. It ends in request.", "签名用的作用域以 {0} 结尾，应以 request 结尾。", static _ => Parts(3, Terminators, "request")) { IsFrequent = true },
        new("scope-date", SignedPart.Scope, "The scope was signed with the date {0}, which is not the one in Credential. Take it from X-Date, in UTC.", "签名用的作用域日期是 {0}，与 Credential 中的不同。应取 X-Date 的日期（UTC）。", Dates),
        new("scope-only-in-key", SignedPart.Scope, "The string to sign has another scope than the key: {0}. Both are date/region/service/request.", "待签名字符串的作用域与密钥派生不一致：{0}。两者都是 日期/地域/服务/request。", ScopeTexts),
        new("scope-with-access-key", SignedPart.Scope, "The scope in the string to sign begins with the access key. Only Credential has it.", "待签名字符串的作用域以 AccessKey 开头，只有 Credential 才带它。", static scene => [new(draft => draft with { Scope = scene.Claim.AccessKey + "/" + draft.Scope })]),
        new("algorithm-line", SignedPart.StringToSign, "The string to sign begins with {0}. It begins with HMAC-SHA256.", "待签名字符串的第一行是 {0}，应为 HMAC-SHA256。", static _ => Algorithms.Select(name => new Change(draft => draft with { Algorithm = name }, Shown(name)))) { IsFrequent = true },
        new("date-line-format", SignedPart.Date, "The date in the string to sign is {0}. It is X-Date as it is sent.", "待签名字符串里的日期是 {0}，应与发送的 X-Date 完全相同。", Formats) { IsFrequent = true },
        new("date-header-format", SignedPart.Date, "X-Date was signed as {0}, and sent in another form.", "签名的 X-Date 是 {0}，而发送的是另一种写法。", HeaderFormats),
        new("date-taken-twice", SignedPart.Date, "The clock was read twice: the string to sign has {0}, which is not X-Date. Read it once and use it everywhere.", "读取了两次时钟：待签名字符串里是 {0}，与 X-Date 不同。应只读一次并处处使用。", TakenTwice),
        new("date-of-another-attempt", SignedPart.Date, "The signature is of {0}, and X-Date is another: a retry sent an old signature with a new date, or the reverse. Sign each attempt.", "签名的时间是 {0}，而 X-Date 是另一个：重试时新旧日期与签名混用了。每次发送都要重新签名。", AnotherAttempt),
        new("date-local", SignedPart.Date, "The string to sign has the local time {0}, and X-Date is another. Use UTC.", "待签名字符串里是本地时间 {0}，与 X-Date 不同。应使用 UTC。", Local),
    ];

    private static IEnumerable<Change> Parts(int index, IEnumerable<string> texts, string claimed) => texts
        .Where(text => text != claimed)
        .Select(text => new Change(draft => draft.WithScope(index, text), Shown(text)));

    private static IEnumerable<Change> Dates(SigningScene scene)
    {
        var days = Instant(scene) is { } at ? new[] { at.AddDays(-1), at.AddDays(1), at }.Select(day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)) : [];
        var iso = Instant(scene) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty;
        return Parts(0, days.Append(scene.Claim.Date).Append(iso), scene.Claim.ShortDate);
    }

    private static IEnumerable<Change> ScopeTexts(SigningScene scene)
    {
        var (date, region, service) = (scene.Claim.ShortDate, scene.Claim.Region, scene.Claim.Service);
        string[] texts =
        [
            $"{date}/{region}/{service}", $"{date}/{region}/{service}/aws4_request", $"{date}/{service}/{region}/request",
            $"{region}/{service}/request", $"{scene.Claim.Date}/{region}/{service}/request", $"{date}/{region}/{service}/request/",
            $"{date}\n{region}\n{service}\nrequest", string.Empty,
        ];
        return texts.Select(text => new Change(draft => draft with { Scope = text }, Shown(DisplayText.Format(text))));
    }

    private static IEnumerable<Change> Formats(SigningScene scene) => Instant(scene) is { } at
        ? IsoFormats.Select(format => at.ToString(format, CultureInfo.InvariantCulture))
            .Append(at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
            .Append(string.Empty)
            .Select(text => new Change(draft => draft with { Date = text }, Shown(text)))
        : [];

    private static IEnumerable<Change> HeaderFormats(SigningScene scene) => Instant(scene) is { } at
        ? IsoFormats.Select(format => at.ToString(format, CultureInfo.InvariantCulture))
            .SelectMany(text => new[] { new Change(draft => draft.WithHeader("x-date", text), text), new Change(draft => draft.WithHeader("x-date", text) with { Date = text }, text) })
        : [];

    private static IEnumerable<Change> TakenTwice(SigningScene scene) => Near(scene, 1, -1, 2, -2, 3, -3)
        .SelectMany(text => new[] { new Change(draft => draft with { Date = text }, text), new Change(draft => draft.WithHeader("x-date", text), text) });

    private static IEnumerable<Change> AnotherAttempt(SigningScene scene) => Near(scene, [.. Enumerable.Range(1, 60), .. Enumerable.Range(1, 60).Select(second => -second)])
        .Select(text => new Change(draft => draft.WithHeader("x-date", text) with { Date = text }, text));

    private static IEnumerable<Change> Local(SigningScene scene) => Near(scene, 8 * 3600, -8 * 3600)
        .SelectMany(text => new[] { new Change(draft => draft with { Date = text }, text), new Change(draft => draft.WithHeader("x-date", text) with { Date = text }, text) });

    private static IEnumerable<string> Near(SigningScene scene, params int[] seconds) => Instant(scene) is { } at
        ? seconds.Select(second => at.AddSeconds(second).ToString(DateFormat, CultureInfo.InvariantCulture))
        : [];

    private static DateTimeOffset? Instant(SigningScene scene) => SigningTime.Read(scene.Claim.Date);

    private static string Shown(string text) => text.Length == 0 ? "\"\"" : text;
}
