using System.Text;

namespace RtcGen.Schema.Reading;

// Reads keys and values of one line, and folded text; null where YamlDotNet might see something else.
internal sealed class PlainYamlScalars(PlainYamlCursor cursor)
{
    // Far below the 1024 characters within which YAML wants the colon of a key.
    private const int LongestKey = 256;

    // Mappings have a few keys in common, each of which is one string.
    private readonly string?[] _names = new string?[64];

    public bool IsAtKey() => ColonOfKey() >= 0;

    // A key, past its colon and the blanks behind it.
    public YamlScalar? ReadKey()
    {
        var start = cursor.Position;
        var colon = ColonOfKey();
        if (colon < 0)
        {
            return null;
        }

        var key = cursor.Current is '"' or '\'' ? ReadQuoted() : PlainKey(start, colon);
        cursor.MoveTo(cursor.PastBlanks(colon + 1));
        return key is { IsNull: false } ? key : null;
    }

    public YamlScalar? Read(bool isInBrackets)
    {
        if (cursor.Current is '"' or '\'')
        {
            return ReadQuoted();
        }

        var start = cursor.Position;
        var end = start;
        var at = start;
        while (!PlainYamlCursor.IsEnd(cursor.At(at)) && !cursor.IsComment(at) && !(isInBrackets && cursor.At(at) is ',' or '}' or ']'))
        {
            if (!IsWithin(cursor.At(at), cursor.At(at + 1), isInBrackets))
            {
                return null;
            }

            at++;
            end = cursor.At(at - 1) == ' ' ? end : at;
        }

        // In brackets a value may go on below.
        if (!CanBegin(cursor.At(start), cursor.At(start + 1)) || (isInBrackets && cursor.At(at) is not (',' or '}' or ']')))
        {
            return null;
        }

        cursor.MoveTo(end);
        return Plain(start, end) is { IsNull: false } scalar ? scalar : null;
    }

    // Text behind `>-`, all of whose lines stand at one indent, with no empty line among them.
    public YamlScalar? ReadFolded(int indent)
    {
        var start = cursor.Position;
        var line = cursor.PastBreak(start + 2);
        var column = cursor.PastBlanks(line) - line;
        var end = start;
        var text = new StringBuilder();
        while (cursor.PastBlanks(line) is var content && content - line == column && !PlainYamlCursor.IsEnd(cursor.At(content)))
        {
            end = cursor.LineEnd(content);
            text.Append(text.Length == 0 ? string.Empty : " ").Append(cursor.Slice(content, end));
            line = cursor.PastBreak(end);
            if (cursor.At(end - 1) == ' ')
            {
                return null;
            }
        }

        var isFolded = cursor.At(start + 1) == '-' && PlainYamlCursor.IsEnd(cursor.At(start + 2)) && column > indent && end > start;
        var below = cursor.PastEmptyLines(line);
        cursor.MoveTo(end);
        return isFolded && cursor.PastBlanks(below) - below <= indent ? new(text.ToString(), isPlain: false, new(start, end), isBlock: true) : null;
    }

    // Of a word or a quoted text here with a colon and a blank behind it, or -1.
    private int ColonOfKey()
    {
        var end = cursor.Position;
        if (cursor.Current is '"' or '\'')
        {
            end = PastQuote(end);
        }
        else if (CanBegin(cursor.Current, cursor.At(end + 1)))
        {
            while (IsOfWord(cursor.At(end)))
            {
                end++;
            }
        }

        var isKey = end > cursor.Position && end - cursor.Position < LongestKey && cursor.At(end) == ':' && cursor.At(end + 1) is ' ' or '\n' or '\r';
        return isKey ? end : -1;
    }

    private YamlScalar? ReadQuoted()
    {
        var start = cursor.Position;
        var end = PastQuote(start);
        if (end < 0)
        {
            return null;
        }

        cursor.MoveTo(end);
        var quoted = cursor.Slice(start + 1, end - 1);
        var text = cursor.At(start) == '"' ? Unescape(quoted) : quoted.Replace("''", "'");
        return text is null ? null : new(text, isPlain: false, new(start, end));
    }

    // Behind the quote that closes on the same line, or -1.
    private int PastQuote(int start)
    {
        var quote = cursor.At(start);
        for (var i = start + 1; !PlainYamlCursor.IsEnd(cursor.At(i)); i++)
        {
            if (quote == '"' ? cursor.At(i) == '\\' : cursor.At(i) == quote && cursor.At(i + 1) == quote)
            {
                i++;
            }
            else if (cursor.At(i) == quote)
            {
                return i + 1;
            }
        }

        return -1;
    }

    // Null for an escape that is not one of those that are common.
    private static string? Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
        {
            return text;
        }

        var unescaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                unescaped.Append(text[i]);
            }
            else if (text[++i] is '\\' or '"')
            {
                unescaped.Append(text[i]);
            }
            else
            {
                return null;
            }
        }

        return unescaped.ToString();
    }

    private YamlScalar PlainKey(int start, int end)
    {
        ref var known = ref _names[((cursor.At(start) * 31) + cursor.At(end - 1) + end - start) % _names.Length];
        if (known is null || !cursor.IsAt(known, start, end))
        {
            known = cursor.Slice(start, end);
        }

        return new(known, isPlain: true, new(start, end));
    }

    private YamlScalar Plain(int start, int end) => new(cursor.Slice(start, end), isPlain: true, new(start, end));

    // Not so with characters that mean something to YAML at the beginning.
    private static bool CanBegin(char c, char next) => c switch
    {
        '-' => IsOfWord(next) && next is not ('-' or '.'),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' => false,
        _ => c > ' ',
    };

    // Whether a character is part of a plain value for certain.
    private static bool IsWithin(char c, char next, bool isInBrackets) => c switch
    {
        ':' => isInBrackets ? IsOfWord(next) || next is '/' or ':' : next > ' ',
        '{' or '[' or '#' => !isInBrackets,
        _ => true,
    };

    private static bool IsOfWord(char c) => c is '_' or '.' or '-' or >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
