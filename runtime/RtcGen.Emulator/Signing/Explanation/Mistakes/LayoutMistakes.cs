using System.Text;

namespace RtcGen.Emulator;

/// <summary>What signers do wrong when they put the lines together.</summary>
internal static class LayoutMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("canonical-no-blank-line", SignedPart.CanonicalLayout, "The canonical request has no blank line between the headers and SignedHeaders. Each header line ends in a line break, and the join adds another.", "规范请求中，请求头与 SignedHeaders 之间缺少空行。每个请求头行都以换行结尾，连接时还要再加一个换行。", static draft => draft with { BlankLines = 0 }) { IsFrequent = true },
        new("canonical-two-blank-lines", SignedPart.CanonicalLayout, "The canonical request has two blank lines between the headers and SignedHeaders. There is one.", "规范请求中，请求头与 SignedHeaders 之间有两个空行，应只有一个。", static draft => draft with { BlankLines = 2 }),
        new("canonical-line-break-at-end", SignedPart.CanonicalLayout, "The canonical request ends in a line break. Nothing follows the hash of the body.", "规范请求末尾多了换行，请求体哈希之后不应有任何内容。", static draft => draft with { End = draft.LineBreak }) { IsFrequent = true },
        new("canonical-crlf", SignedPart.CanonicalLayout, "The lines of the canonical request are joined with CR LF. Join them with LF.", "规范请求的行用 CRLF 连接，应使用 LF。", static draft => draft with { LineBreak = "\r\n" }),
        new("canonical-literal-backslash-n", SignedPart.CanonicalLayout, "The lines of the canonical request are joined with a backslash and an n. In a shell write $'\\n', in PHP use double quotes.", "规范请求的行用反斜杠加 n 两个字符连接。shell 中写 $'\\n'，PHP 中用双引号。", static draft => draft with { LineBreak = "\\n" }) { IsFrequent = true },
        new("canonical-no-line-breaks", SignedPart.CanonicalLayout, "The parts of the canonical request are joined without line breaks.", "规范请求的各部分之间没有换行。", static draft => draft with { LineBreak = string.Empty }),
        new("canonical-spaces", SignedPart.CanonicalLayout, "The parts of the canonical request are joined with spaces. Join them with line breaks.", "规范请求的各部分用空格连接，应使用换行。", static draft => draft with { LineBreak = " " }),
        new("canonical-header-space", SignedPart.CanonicalLayout, "The header lines have a space behind the colon. Write name:value.", "规范请求头的冒号后多了空格，应写成 name:value。", static draft => draft with { Colon = ": " }) { IsFrequent = true },
        new("canonical-header-equals", SignedPart.CanonicalLayout, "The header lines have an equals sign in place of the colon. Write name:value.", "规范请求头用了等号而不是冒号，应写成 name:value。", static draft => draft with { Colon = "=" }),
        new("header-names-upper-case", SignedPart.CanonicalLayout, "The names of the headers were signed as they are sent, such as X-Date. Write them in lower case.", "签名时请求头名称没有转成小写（如 X-Date），应为小写。", static scene => [new(draft => draft with { Headers = Sent(scene, draft) })]),
        new("header-names-upper-case-in-list", SignedPart.CanonicalLayout, "The names of the headers were signed as they are sent, such as X-Date, in the list too. Write them in lower case.", "签名时请求头名称及列表都没有转成小写（如 X-Date），应为小写。", static scene => [new(draft => draft.WithHeaders(Sent(scene, draft))), new(draft => draft with { SignedHeaders = string.Join(';', Sent(scene, draft).Select(line => line.Name)) })]) { IsFrequent = true },
        new("headers-not-in-list-order", SignedPart.CanonicalLayout, "The header lines stand in another order than SignedHeaders. Sort both by name.", "规范请求头的顺序与 SignedHeaders 不一致，两者都应按名称排序。", OtherOrders),
        new("list-not-in-authorization-order", SignedPart.CanonicalLayout, "SignedHeaders stands in another order in the canonical request than in Authorization. Sort both by name.", "规范请求中 SignedHeaders 的顺序与 Authorization 中不同，两者都应按名称排序。", OtherLists),
        new("list-separator", SignedPart.CanonicalLayout, "The names in SignedHeaders are separated by \"{0}\" in the canonical request. Use a semicolon.", "规范请求中 SignedHeaders 的名称用“{0}”分隔，应使用分号。", static _ => [Separator(","), Separator("; "), Separator("\n"), Separator(" ")]),
        new("list-semicolon-at-end", SignedPart.CanonicalLayout, "SignedHeaders ends in a semicolon in the canonical request. It ends in the last name.", "规范请求中 SignedHeaders 末尾多了分号。", static draft => draft with { SignedHeaders = draft.SignedHeaders + ";" }),
        new("list-missing", SignedPart.CanonicalLayout, "The canonical request has no line of SignedHeaders.", "规范请求缺少 SignedHeaders 一行。", static draft => draft with { SignedHeaders = string.Empty }),
        new("headers-missing", SignedPart.CanonicalLayout, "The canonical request has no header lines, and the list names some.", "规范请求没有请求头行，而列表中列出了名称。", static draft => draft with { Headers = [] }),
        new("payload-line-missing", SignedPart.Payload, "The canonical request ends with SignedHeaders. The hash of the body follows, of an empty one too.", "规范请求在 SignedHeaders 处就结束了，其后还应有请求体哈希（空请求体也一样）。", static draft => draft with { Payload = null }),
        new("string-to-sign-crlf", SignedPart.StringToSign, "The lines of the string to sign are joined with CR LF. Join them with LF.", "待签名字符串的行用 CRLF 连接，应使用 LF。", static draft => draft with { SignLineBreak = "\r\n" }),
        new("string-to-sign-literal-backslash-n", SignedPart.StringToSign, "The lines of the string to sign are joined with a backslash and an n. In a shell write $'\\n', in PHP use double quotes.", "待签名字符串的行用反斜杠加 n 两个字符连接。shell 中写 $'\\n'，PHP 中用双引号。", static draft => draft with { SignLineBreak = "\\n" }) { IsFrequent = true },
        new("string-to-sign-no-line-breaks", SignedPart.StringToSign, "The parts of the string to sign are joined without line breaks.", "待签名字符串的各部分之间没有换行。", static draft => draft with { SignLineBreak = string.Empty }),
        new("string-to-sign-line-break-at-end", SignedPart.StringToSign, "The string to sign ends in a line break, as echo writes it. Use printf, or echo -n.", "待签名字符串末尾多了换行（echo 会这样），请用 printf 或 echo -n。", static draft => draft with { SignEnd = "\n" }) { IsFrequent = true },
        new("string-to-sign-unhashed", SignedPart.StringToSign, "The string to sign holds the canonical request itself. Write its SHA-256 in hexadecimal.", "待签名字符串里放的是规范请求本身，应放它的十六进制 SHA-256。", static draft => draft with { Hash = static text => text }),
        new("string-to-sign-upper-case-hash", SignedPart.StringToSign, "The hash of the canonical request is in upper case. Write it in lower case.", "规范请求的哈希用了大写十六进制，应为小写。", static draft => draft with { Hash = static text => SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(text)).ToUpperInvariant() }),
        new("string-to-sign-base64-hash", SignedPart.StringToSign, "The hash of the canonical request is in base64. Write it in hexadecimal.", "规范请求的哈希用了 base64，应为十六进制。", static draft => draft with { Hash = static text => Convert.ToBase64String(Convert.FromHexString(SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(text)))) }),
        new("string-to-sign-skipped", SignedPart.StringToSign, "The canonical request itself was signed. Sign the string to sign, which holds its hash.", "直接对规范请求签了名，应对包含其哈希的待签名字符串签名。", static draft => draft with { SkipsStringToSign = true }),
    ];

    private static HeaderLine[] Sent(SigningScene scene, SigningDraft draft) =>
    [
        .. draft.Headers.Select(line => line with { Name = scene.Request.Headers.Keys.FirstOrDefault(key => string.Equals(key, line.Name, StringComparison.OrdinalIgnoreCase)) ?? line.Name }),
    ];

    private static IEnumerable<Change> OtherOrders(SigningScene scene)
    {
        yield return new(static draft => draft with { Headers = [.. draft.Headers.OrderBy(line => line.Name, StringComparer.Ordinal)] });
        yield return new(static draft => draft with { Headers = [.. draft.Headers.Reverse()] });
        string[] demo = ["host", "x-date", "x-content-sha256", "content-type"];
        yield return new(draft => draft with { Headers = [.. draft.Headers.OrderBy(line => Array.IndexOf(demo, line.Name))] });
        string[] sent = [.. scene.Request.Headers.Keys.Select(key => key.ToLowerInvariant())];
        yield return new(draft => draft with { Headers = [.. draft.Headers.OrderBy(line => Array.IndexOf(sent, line.Name))] });
    }

    private static IEnumerable<Change> OtherLists(SigningScene scene)
    {
        var sorted = string.Join(';', scene.Claim.SignedHeaders.Order(StringComparer.Ordinal));
        string[] lists = [sorted, "host;x-date;x-content-sha256;content-type", string.Join(';', scene.Claim.SignedHeaders.Reverse())];
        foreach (var list in lists)
        {
            yield return new(draft => draft with { SignedHeaders = list });
        }

        yield return new(draft => draft with { SignedHeaders = sorted, Headers = [.. draft.Headers.OrderBy(line => line.Name, StringComparer.Ordinal)] });
        string[] demo = ["host", "x-date", "x-content-sha256", "content-type"];
        yield return new(draft => draft.WithHeaders(draft.Headers.OrderBy(line => Array.IndexOf(demo, line.Name))));
        yield return new(draft => draft.WithHeaders(draft.Headers.Reverse()));
    }

    private static Change Separator(string separator) =>
        new(draft => draft with { SignedHeaders = draft.SignedHeaders.Replace(";", separator, StringComparison.Ordinal) }, separator == "\n" ? "LF" : separator);
}
