using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>Mistakes, each made once, with the code of the finding that names it.</summary>
internal static class BrokenSigners
{
    public static IReadOnlyDictionary<string, (string Code, Action<BrokenSigner> Break)> All { get; } = new Dictionary<string, (string Code, Action<BrokenSigner> Break)>
    {
        // The target.
        ["post in lower case"] = ("method-lower-case", signer => signer.SignedMethod = "post"),
        ["signed for GET"] = ("method-other", signer => signer.SignedMethod = "GET"),
        ["empty path"] = ("path-empty", signer => signer.SignedPath = string.Empty),
        ["path and query in one"] = ("path-with-query", signer => signer.SignedPath = "/?Action=UpdateSnapshot&AppId=x&Note=a%20b~c%2Ad%2Fe%27%C3%A9&Version=2020-12-01&action2="),
        ["path with host"] = ("path-with-host", signer => signer.SignedPath = "https://rtc.volcengineapi.com/"),
        ["path escaped"] = ("path-escaped", signer => signer.SignedPath = "%2F"),
        ["path of another server"] = ("path-root", signer => signer.Path = "/rtc/v1/"),

        // The query.
        ["plus for a space"] = ("query-space-plus", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal)),
        ["nothing escaped"] = ("query-not-escaped", signer => signer.Escape = text => text),
        ["URLEncoder of Java"] = ("query-java-urlencoder", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal)),
        ["tilde escaped"] = ("query-tilde-escaped", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("~", "%7E", StringComparison.Ordinal)),
        ["encodeURIComponent"] = ("query-encode-uri-component", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%2A", "*", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal)),
        ["quote of Python"] = ("query-slash-bare", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal)),
        ["lower-case digits"] = ("query-lower-case-hex", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%2A", "%2a", StringComparison.Ordinal).Replace("%2F", "%2f", StringComparison.Ordinal).Replace("%C3%A9", "%c3%a9", StringComparison.Ordinal)),
        ["escaped twice"] = ("query-escaped-twice", signer => signer.Escape = text => Uri.EscapeDataString(Uri.EscapeDataString(text))),
        ["Latin-1 in the query"] = ("query-latin1", signer => signer.Escape = text => Uri.EscapeDataString(text).Replace("%C3%A9", "%E9", StringComparison.Ordinal)),
        ["not sorted"] = ("query-not-sorted", signer => signer.Sort = pairs => pairs),
        ["sorted without case"] = ("query-sorted-without-case", signer => signer.Sort = pairs => pairs.OrderBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)),
        ["sorted backwards"] = ("query-sorted-backwards", signer => signer.Sort = pairs => pairs.OrderByDescending(pair => pair.Name, StringComparer.Ordinal)),
        ["no equals sign"] = ("query-no-equals-sign", signer => signer.ChangeQuery = query => query.Replace("action2=", "action2", StringComparison.Ordinal)),
        ["question mark"] = ("query-question-mark", signer => signer.ChangeQuery = query => "?" + query),
        ["no query"] = ("query-missing", signer => signer.ChangeQuery = _ => string.Empty),
        ["a parameter added later"] = ("query-parameter-left-out", signer => signer.Sort = pairs => pairs.Where(pair => pair.Name != "Note").OrderBy(pair => pair.Name, StringComparer.Ordinal)),

        // The headers.
        ["host with port 443"] = ("host-port", signer => signer.Signed["host"] = "rtc.volcengineapi.com:443"),
        ["host behind a proxy"] = ("host-other", signer => signer.Signed["host"] = "open.volcengineapi.com"),
        ["content type with charset"] = ("content-type-other", signer => signer.Signed["content-type"] = "application/json; charset=utf-8"),
        ["listed and not signed"] = ("header-listed-but-not-signed", signer => signer.Signed["content-type"] = null),
        ["list of fewer"] = ("header-listed-but-not-in-signature", signer =>
        {
            signer.Signed["content-type"] = null;
            signer.SignedList = "host;x-content-sha256;x-date";
        }
        ),
        ["values in lower case"] = ("header-value-lower-case", signer => signer.Signed["x-date"] = "20260301t080000z"),
        ["names as sent"] = ("header-names-upper-case-in-list", signer => signer.ChangeName = name => name switch { "content-type" => "Content-Type", "host" => "Host", "x-date" => "X-Date", _ => "X-Content-Sha256" }),
        ["space behind the colon"] = ("canonical-header-space", signer => signer.Colon = ": "),
        ["list with a semicolon at its end"] = ("list-semicolon-at-end", signer => signer.SignedList = "content-type;host;x-content-sha256;x-date;"),
        ["list with commas"] = ("list-separator", signer => signer.SignedList = "content-type,host,x-content-sha256,x-date"),
        ["list in another order"] = ("list-not-in-authorization-order", signer => signer.SignedList = "x-date;x-content-sha256;host;content-type"),

        // The body.
        ["line break at the end of the hashed body"] = ("body-line-break-added", signer => signer.HashedBody = [.. signer.Body, (byte)'\n']),
        ["line break at the end of the sent body"] = ("body-blank-removed", signer => (signer.HashedBody, signer.Body) = (signer.Body, [.. signer.Body, (byte)'\n'])),
        ["CR LF hashed"] = ("body-line-ends", signer => (signer.Body, signer.HashedBody) = ("{\n}"u8.ToArray(), "{\r\n}"u8.ToArray())),
        ["pretty JSON hashed"] = ("body-json-indented", signer => (signer.Body, signer.HashedBody) = ("""{"a":[1,"x"],"b":{}}"""u8.ToArray(), "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {}\n}"u8.ToArray())),
        ["json.dumps of Python"] = ("body-json-spaced-escaped", signer => (signer.Body, signer.HashedBody) = ("""{"a":[1,"房"],"b":{}}"""u8.ToArray(), """{"a": [1, "\u623f"], "b": {}}"""u8.ToArray())),
        ["System.Text.Json"] = ("body-json-compact-escaped", signer => (signer.Body, signer.HashedBody) = ("""{"a":"房<"}"""u8.ToArray(), """{"a":"\u623F\u003C"}"""u8.ToArray())),
        ["sorted JSON"] = ("body-json-compact-sorted", signer => (signer.Body, signer.HashedBody) = ("""{"b":1,"a":2}"""u8.ToArray(), """{"a":2,"b":1}"""u8.ToArray())),
        ["GBK hashed"] = ("body-gbk", signer => signer.HashedBody = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes(Encoding.UTF8.GetString(signer.Body))),
        ["GBK sent"] = ("body-gbk", signer => (signer.HashedBody, signer.Body) = (signer.Body, CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes(Encoding.UTF8.GetString(signer.Body)))),
        ["byte order mark"] = ("body-byte-order-mark", signer => signer.HashedBody = [0xEF, 0xBB, 0xBF, .. signer.Body]),
        ["empty body hashed"] = ("body-empty", signer => signer.HashedBody = []),
        ["serialized twice"] = ("body-quoted", signer => (signer.Body, signer.HashedBody) = ("""{"a":1}"""u8.ToArray(), """
            "{\"a\":1}"
            """u8.ToArray())),
        ["hash in upper case"] = ("payload-upper-case", signer => signer.ChangePayload = hash => hash.ToUpperInvariant()),
        ["UNSIGNED-PAYLOAD"] = ("payload-unsigned", signer => signer.ChangePayload = _ => "UNSIGNED-PAYLOAD"),
        ["no line of the hash"] = ("payload-line-missing", signer => signer.ChangeCanonical = text => text[..text.LastIndexOf('\n')]),
        ["MD5"] = ("payload-md5", signer => signer.ChangePayload = _ => Md5(signer.Body)),
        ["body changed on its way"] = ("payload-header-hash", signer => (signer.HashedBody, signer.Body) = (signer.Body, "something else"u8.ToArray())),

        // The layout.
        ["no blank line"] = ("canonical-no-blank-line", signer => signer.ChangeCanonical = text => text.Replace("\n\n", "\n", StringComparison.Ordinal)),
        ["two blank lines"] = ("canonical-two-blank-lines", signer => signer.ChangeCanonical = text => text.Replace("\n\n", "\n\n\n", StringComparison.Ordinal)),
        ["line break at the end"] = ("canonical-line-break-at-end", signer => signer.ChangeCanonical = text => text + "\n"),
        ["CR LF"] = ("canonical-crlf", signer => signer.ChangeCanonical = text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["backslash and n"] = ("canonical-literal-backslash-n", signer => signer.ChangeCanonical = text => text.Replace("\n", "\\n", StringComparison.Ordinal)),
        ["string to sign with backslash and n"] = ("string-to-sign-literal-backslash-n", signer => signer.ChangeStringToSign = text => text.Replace("\n", "\\n", StringComparison.Ordinal)),
        ["string to sign by echo"] = ("string-to-sign-line-break-at-end", signer => signer.ChangeStringToSign = text => text + "\n"),
        ["canonical request not hashed"] = ("string-to-sign-unhashed", signer => signer.HashCanonical = text => text),
        ["canonical request hashed in upper case"] = ("string-to-sign-upper-case-hash", signer => signer.HashCanonical = text => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
        ["another algorithm"] = ("algorithm-line", signer => signer.Algorithm = "AWS4-HMAC-SHA256"),

        // The scope and the dates.
        ["another region"] = ("scope-region", signer => signer.KeyParts = ["20260301", "cn-beijing", "rtc", "request"]),
        ["another service"] = ("scope-service", signer => signer.KeyParts = ["20260301", "cn-north-1", "vod", "request"]),
        ["another terminator"] = ("scope-terminator", signer => signer.KeyParts = ["20260301", "cn-north-1", "rtc", "aws4_request"]),
        ["the day before"] = ("scope-date", signer => signer.KeyParts = ["20260228", "cn-north-1", "rtc", "request"]),
        ["access key in the scope"] = ("scope-with-access-key", signer => signer.SignedScope = BrokenSigner.Credential.AccessKey + "/20260301/cn-north-1/rtc/request"),
        ["scope without request"] = ("scope-only-in-key", signer => signer.SignedScope = "20260301/cn-north-1/rtc"),
        ["date with dashes"] = ("date-line-format", signer => signer.SignedDate = "2026-03-01T08:00:00Z"),
        ["clock read twice"] = ("date-taken-twice", signer => signer.SignedDate = "20260301T080001Z"),
        ["local time"] = ("date-local", signer => signer.SignedDate = "20260301T160000Z"),
        ["signature of another attempt"] = ("date-of-another-attempt", signer => (signer.SignedDate, signer.Signed["x-date"]) = ("20260301T075930Z", "20260301T075930Z")),

        // The keys.
        ["secret with a line break"] = ("secret-line-break", signer => signer.Secret = [.. signer.Secret, (byte)'\n']),
        ["secret with a space"] = ("secret-blank", signer => signer.Secret = [(byte)' ', .. signer.Secret]),
        ["secret in quotation marks"] = ("secret-quoted", signer => signer.Secret = Encoding.UTF8.GetBytes($"\"{BrokenSigner.Credential.SecretKey}\"")),
        ["secret decoded"] = ("secret-base64-decoded", signer => signer.Secret = Convert.FromBase64String(BrokenSigner.Credential.SecretKey)),
        ["AWS4 before the secret"] = ("secret-prefix", signer => signer.Secret = [.. "AWS4"u8, .. signer.Secret]),
        ["secret without its end"] = ("secret-cut", signer => signer.Secret = signer.Secret[..^2]),
        ["access key for the secret"] = ("secret-is-access-key", signer => signer.Secret = Encoding.UTF8.GetBytes(BrokenSigner.Credential.AccessKey)),
        ["no secret"] = ("secret-empty", signer => signer.Secret = []),
        ["variable not replaced"] = ("secret-literal", signer => signer.Secret = "$VOLC_SECRETKEY"u8.ToArray()),
        ["another pair's secret"] = ("secret-of-another-key", signer => signer.Secret = "the-other-secret"u8.ToArray()),
        ["key not derived"] = ("key-not-derived", signer => signer.Mac = (key, _) => key),
        ["hexadecimal steps"] = ("key-hexadecimal-steps", signer => signer.Mac = (key, text) => Encoding.UTF8.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))))),
        ["hexadecimal key"] = ("key-hexadecimal-at-end", signer => signer.ChangeKey = key => Encoding.UTF8.GetBytes(Convert.ToHexStringLower(key))),
        ["key and message swapped"] = ("key-swapped", signer => signer.Mac = (key, text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(text), key)),
        ["no step for request"] = ("key-without-request", signer => (signer.KeyParts, signer.SignedScope) = (["20260301", "cn-north-1", "rtc"], "20260301/cn-north-1/rtc/request")),
        ["service before region"] = ("key-part-order", signer => (signer.KeyParts, signer.SignedScope) = (["20260301", "rtc", "cn-north-1", "request"], "20260301/cn-north-1/rtc/request")),
        ["whole date in the key"] = ("key-full-date", signer => (signer.KeyParts, signer.SignedScope) = (["20260301T080000Z", "cn-north-1", "rtc", "request"], "20260301/cn-north-1/rtc/request")),

        // The header itself.
        ["signature in upper case"] = ("signature-spelling", signer => signer.Write = Convert.ToHexString),
        ["signature in base64"] = ("signature-spelling", signer => signer.Write = Convert.ToBase64String),
    };

    /// <summary>Two mistakes at once.</summary>
    public static IReadOnlyDictionary<string, (string First, string Second)> Pairs { get; } = new Dictionary<string, (string First, string Second)>
    {
        ["AWS4 and its terminator"] = ("AWS4 before the secret", "another terminator"),
        ["plus and line break"] = ("plus for a space", "line break at the end"),
        ["unsorted and secret with a line break"] = ("not sorted", "secret with a line break"),
        ["content type and host"] = ("content type with charset", "no blank line"),
        ["host and body"] = ("host behind a proxy", "empty body hashed"),
        ["escapes and order"] = ("quote of Python", "sorted without case"),
        ["path and region"] = ("empty path", "another region"),
        ["date and secret"] = ("date with dashes", "secret decoded"),
        ["upper-case hash and list"] = ("hash in upper case", "list with a semicolon at its end"),
    };

    /// <summary>What the server can know of the other pair.</summary>
    public static EmulatorCredential Other { get; } = new("AKLTAnother", "the-other-secret");

#pragma warning disable CA5351 // A mistake.
    private static string Md5(byte[] body) => Convert.ToHexStringLower(MD5.HashData(body));
#pragma warning restore CA5351
}
