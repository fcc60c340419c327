using System.Globalization;
using System.Net;
using System.Text;

namespace RtcGen;

/// <summary>What a server says as a message or a log may show it: a bounded part of it, on one line, without the secrets of the call.</summary>
internal static class ServerText
{
    // More is not looked at, however much there is.
    private const int MaxBytes = 16 * 1024;

    /// <summary>A text.</summary>
    public static string Format(string text, SentSecrets secrets) => Show(text, isMore: false, secrets, folds: false);

    /// <summary>The value of a JSON text: of a string what it says, of another value its JSON.</summary>
    /// <returns>The text; null when there is no value.</returns>
    public static string? OfJson(ReadOnlySpan<byte> value, SentSecrets secrets)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        var isString = value is [(byte)'"', .., (byte)'"'];
        var text = Decode(isString ? value[1..^1] : value, out var isMore);
        return Show(Unescape(text), isMore, secrets, folds: false);
    }

    /// <summary>The beginning of a body that is plain text or JSON.</summary>
    /// <returns>The text; null when it is nothing a person could read.</returns>
    public static string? OfBody(ReadOnlySpan<byte> body, SentSecrets secrets)
    {
        var text = Decode(body, out var isMore).Trim();
        return text.Length == 0 || IsBinary(text) ? null : Show(Unescape(text), isMore, secrets, folds: true);
    }

    /// <summary>The title of a page or, when it has none, its first words.</summary>
    /// <returns>The text; null when the page has none.</returns>
    public static string? OfPage(ReadOnlySpan<byte> page, SentSecrets secrets)
    {
        var text = Decode(page, out var isMore);
        if (IsBinary(text))
        {
            return null;
        }

        var words = WebUtility.HtmlDecode(GetTitle(text) ?? WithoutTags(text)).Trim();
        return words.Length == 0 ? null : Show(words, isMore && GetTitle(text) is null, secrets, folds: true);
    }

    private static string Show(string text, bool isMore, SentSecrets secrets, bool folds)
    {
        var shown = new StringBuilder();
        var read = 0;
        while (read < text.Length && shown.Length <= LogSanitizer.MaxCharacters)
        {
            var rest = text.AsSpan(read);
            if (secrets.LengthAt(rest) is > 0 and var length)
            {
                shown.Append("***");
                read += length;
            }
            else if (folds && char.IsWhiteSpace(rest[0]))
            {
                _ = shown.Length > 0 && shown[^1] == ' ' ? shown : shown.Append(' ');
                read++;
            }
            else
            {
                read += LogSanitizer.Append(shown, rest);
            }
        }

        return LogSanitizer.Cut(shown, LogSanitizer.MaxCharacters, isMore || read < text.Length);
    }

    private static string Decode(ReadOnlySpan<byte> text, out bool isMore)
    {
        isMore = text.Length > MaxBytes;
        var end = isMore ? MaxBytes : text.Length;
        while (isMore && end > MaxBytes - 4 && (text[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(text[..end]);
    }

    // The escapes of JSON, wherever they stand: a secret, and Chinese, shall be seen as what they are.
    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
            }
            else if (text[++i] == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                plain.Append((char)unit);
                i += 4;
            }
            else
            {
                plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return plain.ToString();
    }

    private static bool IsBinary(string text) => text.AsSpan().ContainsAny('\0', '\uFFFE', '\uFFFF') || text.AsSpan().Count('\uFFFD') > text.Length / 4;

    private static string? GetTitle(string page)
    {
        var start = page.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        start = start < 0 ? -1 : page.IndexOf('>', start) + 1;
        var end = start <= 0 ? -1 : page.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        return end > start && page[start..end].Trim() is { Length: > 0 } title ? title : null;
    }

    private static string WithoutTags(string page)
    {
        var words = new StringBuilder();
        var isTag = false;
        foreach (var character in page)
        {
            isTag |= character == '<';
            _ = isTag ? words : words.Append(character);
            if (isTag && character == '>')
            {
                isTag = false;
                words.Append(' ');
            }
        }

        return words.ToString();
    }
}
