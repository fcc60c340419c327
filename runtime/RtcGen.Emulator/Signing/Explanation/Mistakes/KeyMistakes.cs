using System.Text;

namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the secret key and with the signing key.</summary>
internal static class KeyMistakes
{
    private static readonly string[] Prefixes = ["AWS4", "VOLC", "VOLC4", "HMAC"];

    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r"];

    private static readonly string[] Blanks = [" ", "\t"];

    private static readonly string[] Placeholders =
    [
        "$VOLCENGINE_SECRET_KEY", "${VOLCENGINE_SECRET_KEY}", "$VOLC_SECRETKEY", "${VOLC_SECRETKEY}", "$SECRET_KEY", "${SECRET_KEY}", "$SK", "${SK}", "SK", "YOUR_SECRET_KEY", "<SecretKey>",
        "undefined", "null", "None",
    ];

    private static readonly int[][] WrongOrders = [[0, 2, 1, 3], [1, 0, 2, 3], [2, 1, 0, 3], [3, 2, 1, 0], [1, 2, 0, 3]];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("secret-line-break", SignedPart.Secret, "The secret key was used with a line break at its end, as when it is read from a file. Trim it.", "SecretKey 末尾带了换行（从文件读取时常见），请去掉。", static scene => Secrets(LineBreaks.Select(end => scene.Secret + end))) { IsFrequent = true },
        new("secret-blank", SignedPart.Secret, "The secret key was used with white space at an end. Trim it.", "SecretKey 首尾带了空白，请去掉。", static scene => Secrets(Blanks.SelectMany(blank => new[] { scene.Secret + blank, blank + scene.Secret }))),
        new("secret-quoted", SignedPart.Secret, "The secret key was used with its quotation marks. Remove them.", "SecretKey 带着引号使用了，请去掉引号。", static scene => Secrets([$"\"{scene.Secret}\"", $"'{scene.Secret}'"])),
        new("secret-of-server-untrimmed", SignedPart.Secret, "The secret key that is compared with has white space or quotation marks at its ends, and the client's has not.", "用于比对的 SecretKey 首尾带有空白或引号，而客户端的没有。", static scene => Secrets([scene.Secret.Trim(), scene.Secret.Trim('"', '\'', ' ', '\r', '\n')])),
        new("secret-base64-decoded", SignedPart.Secret, "The secret key was decoded from base64. It looks like base64, and is used as it is.", "SecretKey 被 base64 解码了。它看起来像 base64，但要按原样使用。", Decoded) { IsFrequent = true },
        new("secret-base64-encoded", SignedPart.Secret, "The secret key was encoded as base64. It is used as it is.", "SecretKey 被 base64 编码了，应按原样使用。", static scene => Secrets([Convert.ToBase64String(Encoding.UTF8.GetBytes(scene.Secret))])),
        new("secret-prefix", SignedPart.Secret, "The signing key was derived from {0} and the secret key. It starts with the secret key alone.", "派生签名密钥时在 SecretKey 前加了 {0}，应直接从 SecretKey 开始。", static scene => Prefixes.Select(prefix => Secret(prefix + scene.Secret, prefix))) { IsFrequent = true },
        new("secret-escaped", SignedPart.Secret, "The secret key was URL-encoded. It is used as it is.", "SecretKey 被 URL 编码了，应按原样使用。", static scene => Secrets([Uri.EscapeDataString(scene.Secret), Uri.UnescapeDataString(scene.Secret)])),
        new("secret-cut", SignedPart.Secret, "The secret key was used without the = signs at its end. Copy it whole.", "使用的 SecretKey 少了末尾的等号，请完整复制。", static scene => Secrets([scene.Secret.TrimEnd('='), scene.Secret[..^Math.Min(1, scene.Secret.Length)]])),
        new("secret-case", SignedPart.Secret, "The secret key was changed to lower or upper case. It is used as it is.", "SecretKey 的大小写被改变了，应按原样使用。", static scene => Secrets([scene.Secret.ToLowerInvariant(), scene.Secret.ToUpperInvariant()])),
        new("secret-utf16", SignedPart.Secret, "The secret key was used as UTF-16. Use its UTF-8 bytes.", "SecretKey 按 UTF-16 编码使用了，应使用 UTF-8 字节。", static scene => [Bytes(Encoding.Unicode.GetBytes(scene.Secret))]),
        new("secret-hexadecimal", SignedPart.Secret, "The secret key was decoded from, or encoded as, hexadecimal. It is used as it is.", "SecretKey 被按十六进制编码或解码了，应按原样使用。", static scene => Secrets([LowerHex.Format(Encoding.UTF8.GetBytes(scene.Secret))])),
        new("secret-is-access-key", SignedPart.Secret, "The access key was used as the secret key.", "把 AccessKey 当成 SecretKey 使用了。", static scene => Secrets([scene.Claim.AccessKey])),
        new("secret-is-session-token", SignedPart.Secret, "The session token was used as the secret key.", "把会话令牌当成 SecretKey 使用了。", SessionToken),
        new("secret-of-another-key", SignedPart.Secret, "The signature is of the secret key of another access key, {0}.", "签名用的是另一个 AccessKey（{0}）的 SecretKey。", OtherKeys),
        new("secret-empty", SignedPart.Secret, "An empty secret key was used, as when a variable is not set.", "使用了空的 SecretKey，可能是变量没有设置。", static _ => Secrets([string.Empty])),
        new("secret-literal", SignedPart.Secret, "The signature was made with the text {0} as the secret key: a variable was not replaced.", "签名时把文本 {0} 当成了 SecretKey：变量没有被替换。", Literals),
        new("key-not-derived", SignedPart.Derivation, "The secret key itself was used to sign. Derive the signing key from it: date, region, service, request.", "直接用 SecretKey 签名了。应先按日期、地域、服务、request 派生签名密钥。", static draft => draft with { Key = draft.Key.With(newForm: SigningKeyForm.Secret) }) { IsFrequent = true },
        new("key-hexadecimal-steps", SignedPart.Derivation, "The signing key was derived over hexadecimal texts. Each step goes on with the bytes of the last one.", "派生签名密钥时中间结果用了十六进制文本，每一步都应使用上一步的原始字节。", static draft => draft with { Key = draft.Key.With(newForm: SigningKeyForm.HexChain) }),
        new("key-hexadecimal-at-end", SignedPart.Derivation, "The hexadecimal text of the signing key was used to sign. Use its bytes.", "签名时用了签名密钥的十六进制文本，应使用原始字节。", static draft => draft with { Key = new(Encoding.UTF8.GetBytes(LowerHex.Format(draft.Key.Bytes)), [], SigningKeyForm.Secret) }),
        new("key-swapped", SignedPart.Derivation, "Key and message are swapped in the HMAC of the signing key: HMAC(key, message).", "派生签名密钥的 HMAC 中密钥与消息颠倒了：应为 HMAC(密钥, 消息)。", static draft => draft with { Key = draft.Key.With(newForm: SigningKeyForm.Swapped) }),
        new("key-without-request", SignedPart.Derivation, "The signing key was derived without its last step, request.", "派生签名密钥时缺少最后一步 request。", static draft => draft with { Key = draft.Key.With(newParts: [.. draft.Key.Parts.SkipLast(1)]) }),
        new("key-part-order", SignedPart.Derivation, "The signing key was derived in another order than date, region, service, request.", "派生签名密钥的顺序不对，应依次为日期、地域、服务、request。", static _ => Orders()),
        new("key-full-date", SignedPart.Derivation, "The signing key was derived from the whole X-Date. Its first step takes the date alone, YYYYMMDD.", "派生签名密钥时用了完整的 X-Date，第一步只用日期 YYYYMMDD。", static scene => [new(draft => draft with { Key = draft.Key.WithPart(0, scene.Claim.Date) })]),
        new("key-other-terminator", SignedPart.Derivation, "The signing key was derived with aws4_request in its last step. It is request.", "派生签名密钥的最后一步用了 aws4_request，应为 request。", static draft => draft with { Key = draft.Key.WithPart(3, "aws4_request") }),
    ];

    private static IEnumerable<Change> Orders() => WrongOrders
        .Select(order => new Change(draft => draft with { Key = draft.Key.With(newParts: [.. order.Where(at => at < draft.Key.Parts.Count).Select(at => draft.Key.Parts[at])]) }));

    private static IEnumerable<Change> Secrets(IEnumerable<string> secrets) => secrets.Select(secret => Secret(secret, string.Empty));

    private static Change Secret(string secret, string detail) => Bytes(Encoding.UTF8.GetBytes(secret)) with { Detail = detail };

    private static Change Bytes(byte[] secret) => new(draft => draft with { Key = draft.Key.With(newSecret: secret) });

    private static IEnumerable<Change> Decoded(SigningScene scene)
    {
        var bytes = new byte[scene.Secret.Length];
        return Convert.TryFromBase64String(scene.Secret, bytes, out var length)
            ? [Bytes(bytes[..length]), Secret(Encoding.UTF8.GetString(bytes, 0, length), string.Empty)]
            : [];
    }

    private static IEnumerable<Change> SessionToken(SigningScene scene) =>
        scene.Request.Header("X-Security-Token") is { } token ? [Secret(token, string.Empty)] : [];

    private static IEnumerable<Change> OtherKeys(SigningScene scene) => scene.Credentials
        .Where(credential => credential.SecretKey != scene.Secret)
        .Take(20)
        .Select(credential => Secret(credential.SecretKey, DisplayText.Format(credential.AccessKey)));

    private static IEnumerable<Change> Literals(SigningScene scene) => Placeholders.Where(text => text != scene.Secret).Select(text => Secret(text, text));
}
