namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the values of headers, and with which of them they sign.</summary>
internal static class HeaderMistakes
{
    private static readonly string[] ContentTypes =
    [
        "", "application/json", "application/json; charset=utf-8", "application/json;charset=utf-8", "application/json; charset=UTF-8", "application/json;charset=UTF-8",
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8", "application/x-www-form-urlencoded;charset=utf-8", "text/plain; charset=utf-8",
    ];

    // Where the vendor's APIs are, and what a client in front of a proxy or an emulator believes to be talking to.
    private static readonly string[] Hosts = ["rtc.volcengineapi.com", "open.volcengineapi.com", "sts.volcengineapi.com", "open-ap-singapore-1.volcengineapi.com", "localhost", "127.0.0.1", ""];

    private static readonly string[] Ports = [":443", ":80"];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("host-port", SignedPart.Headers, "The host was signed as {0}, which is not what was sent. Sign the Host header as it is sent, with its port if that is not the default one.", "签名的 host 是 {0}，与发送的不同。应按实际发送的 Host 请求头签名，非默认端口要带端口。", PortMistakes) { IsFrequent = true },
        new("host-other", SignedPart.Headers, "The host was signed as {0}, and the request arrived with another one, as it does behind a proxy or with another endpoint. Sign the host that is sent.", "签名的 host 是 {0}，而收到的请求是另一个主机名（经过代理或换了接入点时会这样）。应签实际发送的主机名。", OtherHosts) { IsFrequent = true },
        new("content-type-other", SignedPart.Headers, "Content-Type was signed as \"{0}\", and the HTTP library sent another value. Set the header yourself, and sign what is sent.", "签名的 Content-Type 是 \"{0}\"，而 HTTP 库发送了另一个值。请自行设置该请求头，并按发送的值签名。", OtherContentTypes) { IsFrequent = true },
        new("header-listed-but-not-signed", SignedPart.Headers, "SignedHeaders names {0}, and the signer left it out of the canonical headers.", "SignedHeaders 列出了 {0}，但签名时规范请求头里没有它。", DropLine),
        new("header-listed-but-not-in-signature", SignedPart.Headers, "Authorization names {0} in SignedHeaders, and the signer signed without it, in the list as well.", "Authorization 的 SignedHeaders 列出了 {0}，但签名时（包括列表）并没有它。", DropBoth),
        new("header-signed-but-not-listed", SignedPart.Headers, "The signer signed {0} too, and SignedHeaders of Authorization does not name it.", "签名时还签了 {0}，但 Authorization 的 SignedHeaders 没有列出它。", AddBoth),
        new("header-line-not-listed", SignedPart.Headers, "The canonical headers have a line for {0}, and SignedHeaders does not name it.", "规范请求头里有 {0} 一行，但 SignedHeaders 没有列出它。", AddLine),
        new("header-value-folded", SignedPart.Headers, "White space at the ends of a header value was signed. Trim values before signing.", "签名时没有去掉请求头值两端的空白，签名前要去掉。", static scene => [new(draft => draft with { Headers = [.. draft.Headers.Select(line => line with { Value = scene.Request.Header(line.Name) ?? string.Empty })] })]),
        new("header-value-lower-case", SignedPart.Headers, "The values of the headers were signed in lower case. Only names are.", "签名时请求头的值也转成了小写，只有名称需要小写。", static draft => draft with { Headers = [.. draft.Headers.Select(line => line with { Value = line.Value.ToLowerInvariant() })] }),
        new("header-value-upper-case-hash", SignedPart.Headers, "The line of x-content-sha256 was signed in upper case, and the header was sent in lower case.", "签名时 x-content-sha256 一行是大写，而请求头发送的是小写。", static draft => draft with { Headers = [.. draft.Headers.Select(line => line.Name == "x-content-sha256" ? line with { Value = line.Value.ToUpperInvariant() } : line)] }),
        new("header-value-empty", SignedPart.Headers, "{0} was signed without its value, as if it had been set only after signing.", "签名时 {0} 的值为空，可能是签名之后才设置的。", EmptyValue),
        new("header-hash-of-nothing", SignedPart.Headers, "x-content-sha256 was signed as the hash of an empty body, and another value was sent.", "签名的 x-content-sha256 是空请求体的哈希，而发送的是另一个值。", static draft => draft.WithHeader("x-content-sha256", SignatureVerifier.HexHash([]))),
        new("header-values-escaped", SignedPart.Headers, "The values of the headers were escaped before signing. They are signed as they are.", "签名前对请求头的值做了转义，应按原值签名。", static draft => draft with { Headers = [.. draft.Headers.Select(line => line with { Value = Uri.EscapeDataString(line.Value) })] }),
    ];

    private static IEnumerable<Change> PortMistakes(SigningScene scene)
    {
        if (scene.Request.Header("Host") is not { } host)
        {
            return [];
        }

        var colon = host.LastIndexOf(':');
        var bare = colon > host.LastIndexOf(']') ? host[..colon] : host;
        return Ports.Select(port => bare + port).Prepend(bare).Append(host.ToUpperInvariant()).Append("https://" + host).Where(other => other != host).Select(Host);
    }

    private static IEnumerable<Change> OtherHosts(SigningScene scene)
    {
        string?[] forwarded = [scene.Request.Header("X-Forwarded-Host"), scene.Request.Header("X-Original-Host")];
        return forwarded.OfType<string>().Concat(Hosts).Where(host => host != scene.Request.Header("Host")).Distinct(StringComparer.Ordinal).Select(Host);
    }

    private static Change Host(string host) => new(draft => draft.WithHeader("host", host), host.Length == 0 ? "\"\"" : DisplayText.Format(host));

    private static IEnumerable<Change> OtherContentTypes(SigningScene scene) => scene.Claim.SignedHeaders.Contains("content-type")
        ? ContentTypes.Where(type => type != scene.Request.Header("Content-Type")).Select(type => new Change(draft => draft.WithHeader("content-type", type), type))
        : [];

    private static IEnumerable<Change> DropLine(SigningScene scene) => scene.Claim.SignedHeaders.Take(20)
        .Select(name => new Change(draft => draft with { Headers = [.. draft.Headers.Where(line => line.Name != name)] }, DisplayText.Format(name)));

    private static IEnumerable<Change> DropBoth(SigningScene scene) => scene.Claim.SignedHeaders.Take(20)
        .Select(name => new Change(draft => draft.WithHeaders(draft.Headers.Where(line => line.Name != name)), DisplayText.Format(name)));

    private static IEnumerable<Change> EmptyValue(SigningScene scene) => scene.Claim.SignedHeaders.Take(20)
        .Select(name => new Change(draft => draft.WithHeader(name, string.Empty), DisplayText.Format(name)));

    private static IEnumerable<Change> AddBoth(SigningScene scene) => Unsigned(scene)
        .Select(added => new Change(draft => draft.WithHeaders(draft.Headers.Append(added).OrderBy(line => line.Name, StringComparer.Ordinal)), DisplayText.Format(added.Name)));

    private static IEnumerable<Change> AddLine(SigningScene scene) => Unsigned(scene)
        .Select(added => new Change(draft => draft with { Headers = [.. draft.Headers.Append(added).OrderBy(line => line.Name, StringComparer.Ordinal)] }, DisplayText.Format(added.Name)));

    private static IEnumerable<HeaderLine> Unsigned(SigningScene scene) => scene.Request.Headers
        .Select(header => new HeaderLine(header.Key.ToLowerInvariant(), header.Value.Trim()))
        .Where(line => line.Name != "authorization" && !scene.Claim.SignedHeaders.Contains(line.Name))
        .Take(20);
}
