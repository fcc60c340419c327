using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>The texts that signers hash in place of the body they send.</summary>
internal static class BodyForms
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Each that differs from the body, the most frequent first.</summary>
    public static IEnumerable<BodyForm> Of(ReadOnlyMemory<byte> body)
    {
        var bytes = body.ToArray();
        return OfBytes(bytes).Concat(OfText(bytes)).Concat(OfJson(bytes)).Where(form => !form.Bytes.AsSpan().SequenceEqual(bytes));
    }

    private static IEnumerable<BodyForm> OfBytes(byte[] body)
    {
        yield return new("body-empty", "it hashed an empty body, as when the body is set after signing", "对空请求体做了哈希，请求体可能是在签名之后才设置的", []);
        yield return new("body-line-break-added", "what was hashed ends in a line break, and what was sent does not", "哈希的内容末尾有换行，而发送的没有", [.. body, (byte)'\n']);
        yield return new("body-line-break-added", "what was hashed ends in CR LF, and what was sent does not", "哈希的内容末尾有 CRLF，而发送的没有", [.. body, (byte)'\r', (byte)'\n']);
        yield return new("body-blank-removed", "what was sent has white space at its ends, such as a line break, and what was hashed has not", "发送的内容首尾有空白（如换行），而哈希的没有", Trim(body));
        yield return new("body-line-break-removed", "what was sent ends in a line break, and what was hashed does not", "发送的内容末尾有换行，而哈希的没有", TrimLineBreak(body));
        yield return new("body-byte-order-mark", "what was hashed begins with a byte order mark, and what was sent does not", "哈希的内容以 BOM 开头，而发送的没有", [.. ByteOrderMark, .. body]);
        yield return new("body-byte-order-mark", "what was sent begins with a byte order mark, and what was hashed does not", "发送的内容以 BOM 开头，而哈希的没有", body.AsSpan().StartsWith(ByteOrderMark) ? body[3..] : body);
    }

    private static IEnumerable<BodyForm> OfText(byte[] body)
    {
        if (Read(body) is not { } text)
        {
            // Not UTF-8: it may have been sent as GBK and hashed as UTF-8.
            yield return new("body-gbk", "the body was sent as GBK and hashed as UTF-8", "请求体以 GBK 发送，而按 UTF-8 计算哈希", Utf8.GetBytes(Gb18030.GetString(body)));
            yield return new("body-latin1", "the body was sent as Latin-1 and hashed as UTF-8", "请求体以 Latin-1 发送，而按 UTF-8 计算哈希", Utf8.GetBytes(Encoding.Latin1.GetString(body)));
            yield break;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        yield return new("body-line-ends", "what was hashed has LF at the ends of lines, and what was sent has CR LF", "哈希的内容用 LF 换行，而发送的用 CRLF", Utf8.GetBytes(lines));
        yield return new("body-line-ends", "what was hashed has CR LF at the ends of lines, and what was sent has LF", "哈希的内容用 CRLF 换行，而发送的用 LF", Utf8.GetBytes(lines.Replace("\n", "\r\n", StringComparison.Ordinal)));
        yield return new("body-gbk", "the body was sent as UTF-8 and hashed as GBK", "请求体以 UTF-8 发送，而按 GBK 计算哈希", Gb18030.GetBytes(text));
        yield return new("body-latin1", "the body was sent as UTF-8 and hashed as Latin-1", "请求体以 UTF-8 发送，而按 Latin-1 计算哈希", Encoding.Latin1.GetBytes(text));
        yield return new("body-ascii", "the body was sent as UTF-8 and hashed as ASCII, where other characters become question marks", "请求体以 UTF-8 发送，而按 ASCII 计算哈希（其他字符变成了问号）", Encoding.ASCII.GetBytes(text));
        yield return new("body-utf16", "the body was sent as UTF-8 and hashed as UTF-16", "请求体以 UTF-8 发送，而按 UTF-16 计算哈希", Encoding.Unicode.GetBytes(text));
        yield return new("body-quoted", "the JSON was hashed as a string in quotation marks: it was serialized twice", "对 JSON 又序列化了一次（变成带引号的字符串）后做了哈希", Utf8.GetBytes(JsonStyle.Quote(text, JsonEscape.None)));
        yield return new("body-quotes", "the JSON was hashed with single quotation marks, as Python prints a dictionary", "哈希的是带单引号的 JSON（Python 打印字典的形式）", Utf8.GetBytes(text.Replace('"', '\'')));
        yield return new("body-buffer", "what was hashed is the JSON of a Buffer, as the vendor's Node SDK does with one: give it a string", "哈希的是 Buffer 的 JSON 形式（官方 Node SDK 遇到 Buffer 时如此），请传入字符串", Utf8.GetBytes($"{{\"type\":\"Buffer\",\"data\":[{string.Join(',', body)}]}}"));
        yield return new("body-escaped", "what was hashed is the URL-encoded body", "哈希的是 URL 编码后的请求体", Utf8.GetBytes(Uri.EscapeDataString(text)));
        yield return new("body-without-line-breaks", "what was hashed has no line breaks, and what was sent has: curl removes them with -d @file, and keeps them with --data-binary", "哈希的内容没有换行，而发送的有：curl 的 -d @file 会去掉换行，--data-binary 会保留", Utf8.GetBytes(lines.Replace("\n", string.Empty, StringComparison.Ordinal)));
    }

    private static IEnumerable<BodyForm> OfJson(byte[] body) => Read(body) is { } text ? WriteAnew(text).SelectMany(written => OfJson(written.Style, written.Text)) : [];

    private static IEnumerable<BodyForm> OfJson(JsonStyle style, string text)
    {
        var name = "body-json-" + style.Name;
        yield return new(name, style.English, style.Chinese, Utf8.GetBytes(text));
        if (style.Layout is JsonLayout.Indented2 or JsonLayout.Indented4)
        {
            yield return new(name, style.English + "; it ends in a line break", style.Chinese + "；末尾还有换行", Utf8.GetBytes(text + "\n"));
            yield return new(name, style.English + "; its lines end in CR LF", style.Chinese + "；用 CRLF 换行", Utf8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        }
    }

    /// <summary>The JSON in each style; nothing when it is no JSON, or has half of a surrogate pair in it.</summary>
    private static IReadOnlyList<(JsonStyle Style, string Text)> WriteAnew(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return [.. JsonStyle.All.Select(style => (style, style.Write(document.RootElement)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string? Read(byte[] body)
    {
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] Trim(byte[] body) => body.AsSpan().Trim(" \t\r\n"u8).ToArray();

    private static byte[] TrimLineBreak(byte[] body) =>
        body.AsSpan().EndsWith("\r\n"u8) ? body[..^2] : body.AsSpan().EndsWith("\n"u8) ? body[..^1] : body;
}
