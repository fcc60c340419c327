using System.Globalization;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>The wrong ways to escape a name or value, and the right one.</summary>
internal static class Escapes
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static string Right(string text) => Uri.EscapeDataString(text);

    public static string None(string text) => text;

    /// <summary>As HTML forms have it.</summary>
    public static string Plus(string text) => Right(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Java's <c>URLEncoder</c>.</summary>
    public static string Java(string text) => Plus(text).Replace("~", "%7E", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal);

    /// <summary>Java's, with the space made right afterwards.</summary>
    public static string JavaSpace(string text) => Java(text).Replace("+", "%20", StringComparison.Ordinal);

    public static string EscapedTilde(string text) => Right(text).Replace("~", "%7E", StringComparison.Ordinal);

    /// <summary>JavaScript's <c>encodeURIComponent</c>.</summary>
    public static string Component(string text) => Bare(text, "!'()*");

    /// <summary>JavaScript's <c>encodeURI</c>.</summary>
    public static string WholeUri(string text) => Bare(text, "!'()*;,/?:@&=+$#");

    public static string BareAsterisk(string text) => Bare(text, "*");

    /// <summary>Python's <c>quote</c>, to which a slash is safe.</summary>
    public static string BareSlash(string text) => Bare(text, "/");

    public static string Lower(string text)
    {
        var escaped = new StringBuilder(Right(text));
        for (var at = 0; at + 2 < escaped.Length; at++)
        {
            if (escaped[at] == '%')
            {
                escaped[at + 1] = char.ToLowerInvariant(escaped[at + 1]);
                escaped[at + 2] = char.ToLowerInvariant(escaped[at + 2]);
            }
        }

        return escaped.ToString();
    }

    public static string Twice(string text) => Right(Right(text));

    public static string Gbk(string text) => OfBytes(Gb18030.GetBytes(text));

    public static string Latin1(string text) => OfBytes(Encoding.Latin1.GetBytes(text));

    /// <summary>The vendor's shell demo in a UTF-8 locale, which escapes code points.</summary>
    public static string CodePoints(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsAscii ? Right(rune.ToString()) : "%" + rune.Value.ToString("X2", CultureInfo.InvariantCulture)));

    private static string Bare(string text, string characters) => characters.Aggregate(
        Right(text),
        (escaped, bare) => escaped.Replace(Right(bare.ToString()), bare.ToString(), StringComparison.Ordinal));

    private static string OfBytes(byte[] bytes) => string.Concat(bytes.Select(one => one < 0x80 ? Right(((char)one).ToString()) : "%" + one.ToString("X2", CultureInfo.InvariantCulture)));
}
