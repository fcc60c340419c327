namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words Sign { get; } = new(
        "Signs a request and prints each step, or explains with --explain why a signature is not accepted.",
        "对请求签名并打印每一步；加 --explain 则解释签名为何不被接受。");

    public static Words SignWords { get; } = new(
        "The action to sign; with --explain a curl command, in quotation marks, behind -- or on standard input.",
        "要签名的接口；使用 --explain 时为 curl 命令（加引号、写在 -- 之后，或从标准输入读取）。");

    public static Words ExplainOption { get; } = new("Explains a signature that was made elsewhere.", "解释别处生成的签名。");

    public static Words AuthorizationOption { get; } = new("The Authorization header to explain, with --url and the like.", "要解释的 Authorization 请求头，与 --url 等一起使用。");

    public static Words DateOption { get; } = new("The time, YYYYMMDDTHHMMSSZ; now if absent.", "时间，格式 YYYYMMDDTHHMMSSZ；默认为现在。");

    public static Words JsonOption { get; } = new("Prints JSON.", "以 JSON 打印。");

    public static Words UrlOption { get; } = new("A URL with its query, for a request of any kind.", "带查询的 URL，用于任意请求。");

    public static Words HeaderOption { get; } = new("A header, Name: value. May be repeated.", "请求头，格式 Name: value，可重复。");

    public static Words DataOption { get; } = new("The body as it is.", "请求体，按原样使用。");

    public static Words DataFileOption { get; } = new("A file with the body, or - for standard input, byte for byte.", "请求体文件，或 - 表示标准输入，逐字节使用。");

    public static Words HttpMethodOption { get; } = new("The HTTP method with --url.", "与 --url 一起使用的 HTTP 方法。");

    public static Words NothingToSign { get; } = new("Name an action to sign, or give a --url.", "请指定要签名的接口，或给出 --url。");

    public static Words NothingToExplain { get; } = new(
        "There is nothing to explain. Give a curl command, as in: rtcgen sign --explain 'curl …', or --url with --authorization.",
        "没有可解释的内容。请给出 curl 命令，例如：rtcgen sign --explain 'curl …'，或 --url 与 --authorization。");

    public static Words NeedsUrl(string option) => new($"{option} belongs to --url.", $"{option} 需要与 --url 一起使用。");

    public static Words OneBody { get; } = new("--data and --data-file are two bodies; give one of them.", "--data 与 --data-file 是两个请求体，请只给出一个。");

    public static Words NoDate(string text) => new($"{text} is not a time. Write YYYYMMDDTHHMMSSZ.", $"{text} 不是时间，应写成 YYYYMMDDTHHMMSSZ。");

    public static Words NoUrl(string text) => new($"{text} is not a URL of http or https.", $"{text} 不是 http 或 https 的 URL。");

    public static Words NoHeader(string text) => new($"{text} is not a header. Write Name: value.", $"{text} 不是请求头，应写成 Name: value。");

    public static Words OpenQuotation(char mark) => new($"The command has a quotation mark {mark} that is not closed.", $"命令中的引号 {mark} 没有闭合。");

    public static Words NoCurl { get; } = new("This is no curl command.", "这不是 curl 命令。");

    public static Words NoCurlUrl { get; } = new("The curl command has no URL.", "curl 命令没有 URL。");

    public static Words NoCurlValue(string option) => new($"The curl command has no value for {option}.", $"curl 命令的 {option} 没有值。");

    public static Words NoForm { get; } = new("A curl command with -F sends a multipart body with a random boundary, which cannot be compared.", "带 -F 的 curl 命令会发送随机边界的 multipart 请求体，无法比较。");

    public static Words Comparing { get; } = new("Trying what signers do wrong…", "正在尝试签名程序常见的错误…");

    public static Words ExplainedWithoutKeys { get; } = new(
        "No secret key was found, so only what can be seen without it is said. Set VOLCENGINE_ACCESS_KEY and VOLCENGINE_SECRET_KEY, or name a --profile.",
        "没有找到 SecretKey，只说明了不需要它就能看出的问题。请设置 VOLCENGINE_ACCESS_KEY 和 VOLCENGINE_SECRET_KEY，或指定 --profile。");

    public static Words SignatureIsRight { get; } = new("The signature is right.", "签名正确。");

    public static Words SignatureMatchesBut { get; } = new("The signature matches, and the request is not accepted all the same.", "签名匹配，但请求仍不会被接受。");

    public static Words SignatureDiffers { get; } = new("The signature does not match.", "签名不匹配。");

    public static Words SignatureUncompared { get; } = new("The signature could not be compared. Nothing else is wrong.", "无法比较签名，没有发现其他问题。");

    public static Words SignatureUncomparedWithCauses { get; } = new("The request is not accepted.", "请求不会被接受。");

    public static Words Causes { get; } = new("What is wrong", "问题");

    public static Words Hints { get; } = new("What else was seen", "其他发现");

    public static Words CanonicalRequest { get; } = new("Canonical request", "规范请求");

    public static Words StringToSign { get; } = new("String to sign", "待签名字符串");

    public static Words OfServer { get; } = new(" of the server", "（服务端）");

    public static Words OfBoth { get; } = new(" of both", "（双方相同）");

    public static Words Marks { get; } = new(" (- server, + client)", "（- 服务端，+ 客户端）");

    public static Words StepBody { get; } = new("Hash of the body", "请求体哈希");

    public static Words StepCanonicalRequest { get; } = new("Canonical request: method, path, query, headers, their names, hash of the body", "规范请求：方法、路径、查询、请求头、请求头名称、请求体哈希");

    public static Words StepCanonicalHash { get; } = new("Hash of the canonical request", "规范请求的哈希");

    public static Words StepStringToSign { get; } = new("String to sign: algorithm, time, scope, hash of the canonical request", "待签名字符串：算法、时间、作用域、规范请求的哈希");

    public static Words StepKey { get; } = new("Signing key, from the secret key as it is", "签名密钥，直接由 SecretKey 派生");

    public static Words StepSignature { get; } = new("Signature, in lower-case hexadecimal", "签名，小写十六进制");

    public static Words StepHeaders { get; } = new("Headers to send", "要发送的请求头");
}
