using System.Globalization;
using System.Text;

namespace RtcGen.Cli;

/// <summary>Splits a command as a POSIX shell does, and bash's <c>$'…'</c>. Variables stay as they are written.</summary>
internal sealed class ShellWords
{
    private readonly string _text;
    private readonly List<string> _words = [];
    private StringBuilder? _word;
    private int _at;

    private ShellWords(string text) => _text = text;

    /// <summary>The words of the first command: what follows a pipe, a semicolon or a redirection is left out.</summary>
    /// <exception cref="CliException">A quotation mark is not closed.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new ShellWords(WindowsShell.ToPosix(text.Replace("\r\n", "\n", StringComparison.Ordinal)));
        words.Read();
        return words._words;
    }

    private void Read()
    {
        while (_at < _text.Length)
        {
            var character = _text[_at++];
            if (character is '|' or ';' or '>' || (character == '&' && _word is null) || (character == '\n' && _words.Count > 0))
            {
                break;
            }

            ReadCharacter(character);
        }

        EndWord();
    }

    private void ReadCharacter(char character)
    {
        switch (character)
        {
            case ' ' or '\t' or '\n':
                EndWord();
                break;
            case '\\' when _at < _text.Length && _text[_at] == '\n':
                _at++;
                break;
            case '\\' when _at < _text.Length:
                Word.Append(_text[_at++]);
                break;
            case '\'':
                Word.Append(Until('\''));
                break;
            case '"':
                ReadDoubleQuoted();
                break;
            case '$' when _at < _text.Length && _text[_at] == '\'':
                _at++;
                ReadAnsiQuoted();
                break;
            default:
                Word.Append(character);
                break;
        }
    }

    private StringBuilder Word => _word ??= new();

    private void EndWord()
    {
        if (_word is not null)
        {
            _words.Add(_word.ToString());
            _word = null;
        }
    }

    private string Until(char end)
    {
        var close = _text.IndexOf(end, _at);
        if (close < 0)
        {
            throw new CliException(Texts.OpenQuotation(end), ExitCode.Usage);
        }

        var inside = _text[_at..close];
        _at = close + 1;
        return inside;
    }

    private void ReadDoubleQuoted()
    {
        for (var word = Word; ;)
        {
            var character = Next('"');
            if (character == '"')
            {
                return;
            }

            var isEscape = character == '\\' && _at < _text.Length && _text[_at] is '"' or '\\' or '$' or '`' or '\n';
            if (character == '\\' && isEscape)
            {
                character = _text[_at++];
                if (character == '\n')
                {
                    continue;
                }
            }

            word.Append(character);
        }
    }

    private void ReadAnsiQuoted()
    {
        var bytes = new List<byte>();
        for (var word = Word; ;)
        {
            var character = Next('\'');
            if (character == '\\' && ReadByte() is { } one)
            {
                bytes.Add(one);
                continue;
            }

            // Characters may be written as the bytes of their UTF-8.
            word.Append(Encoding.UTF8.GetString([.. bytes]));
            bytes.Clear();
            if (character == '\'')
            {
                return;
            }

            if (character == '\\')
            {
                ReadEscape(word, Next('\''));
            }
            else
            {
                word.Append(character);
            }
        }
    }

    // \x41 or \101; null for another escape, which is not read yet.
    private byte? ReadByte()
    {
        if (_at < _text.Length && _text[_at] is >= '0' and <= '7')
        {
            var value = 0;
            for (var digits = 0; digits < 3 && _at < _text.Length && _text[_at] is >= '0' and <= '7'; digits++)
            {
                value = (value * 8) + (_text[_at++] - '0');
            }

            return (byte)value;
        }

        if (_at + 1 < _text.Length && _text[_at] == 'x' && char.IsAsciiHexDigit(_text[_at + 1]))
        {
            _at++;
            return (byte)Hexadecimal(2);
        }

        return null;
    }

    private void ReadEscape(StringBuilder word, char escape)
    {
        switch (escape)
        {
            case 'n':
                word.Append('\n');
                break;
            case 'r':
                word.Append('\r');
                break;
            case 't':
                word.Append('\t');
                break;
            case 'a' or 'b' or 'f' or 'v' or 'e' or 'E':
                word.Append(escape switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', _ => '\u001B' });
                break;
            case 'u':
                word.Append((char)Hexadecimal(4));
                break;
            case 'U':
                var point = Hexadecimal(8);
                word.Append(Rune.IsValid(point) ? new Rune(point).ToString() : "\uFFFD");
                break;
            default:
                word.Append(escape);
                break;
        }
    }

    private int Hexadecimal(int most)
    {
        var start = _at;
        while (_at < _text.Length && _at - start < most && char.IsAsciiHexDigit(_text[_at]))
        {
            _at++;
        }

        return _at == start ? 0 : int.Parse(_text.AsSpan(start, _at - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private char Next(char end) => _at < _text.Length ? _text[_at++] : throw new CliException(Texts.OpenQuotation(end), ExitCode.Usage);
}
