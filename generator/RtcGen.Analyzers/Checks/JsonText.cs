namespace RtcGen.Analyzers;

/// <summary>Whether a string is one JSON value, by RFC 8259. A compiler brings no JSON reader that an analyzer could rely on.</summary>
internal ref struct JsonText
{
    // As deep as the reader of the runtime goes.
    private const int MaximumDepth = 64;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private JsonText(string text) => _text = text.AsSpan();

    /// <summary>Whether it is.</summary>
    public static bool IsValid(string text)
    {
        var json = new JsonText(text);
        return json.SkipValue() && json._at == text.Length;
    }

    private bool SkipValue()
    {
        SkipBlanks();
        var isValue = Peek switch
        {
            '{' => SkipObject(),
            '[' => SkipArray(),
            '"' => SkipString(),
            't' => Skip("true"),
            'f' => Skip("false"),
            'n' => Skip("null"),
            _ => SkipNumber(),
        };
        SkipBlanks();
        return isValue;
    }

    private readonly char Peek => _at < _text.Length ? _text[_at] : '\0';

    private bool SkipObject() => SkipItems('}', isObject: true);

    private bool SkipArray() => SkipItems(']', isObject: false);

    private bool SkipItems(char close, bool isObject)
    {
        if (++_depth > MaximumDepth)
        {
            return false;
        }

        _at++;
        SkipBlanks();
        if (!Take(close))
        {
            do
            {
                if ((isObject && !SkipName()) || !SkipValue())
                {
                    return false;
                }
            }
            while (Take(','));

            if (!Take(close))
            {
                return false;
            }
        }

        _depth--;
        return true;
    }

    private bool SkipName()
    {
        SkipBlanks();
        if (Peek != '"' || !SkipString())
        {
            return false;
        }

        SkipBlanks();
        return Take(':');
    }

    private bool SkipString()
    {
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    return true;
                case '\\':
                    _at++;
                    if (Peek == 'u' ? !SkipHex() : "\"\\/bfnrt".IndexOf(Peek) < 0 || Peek == '\0')
                    {
                        return false;
                    }

                    break;
                case < ' ':
                    return false;
            }
        }

        return false;
    }

    private bool SkipHex()
    {
        for (var i = 0; i < 4; i++)
        {
            _at++;
            if (!Uri.IsHexDigit(Peek))
            {
                return false;
            }
        }

        return true;
    }

    private bool SkipNumber()
    {
        Take('-');
        if (!Take('0') && !SkipDigits())
        {
            return false;
        }

        if (Take('.') && !SkipDigits())
        {
            return false;
        }

        if (Take('e') || Take('E'))
        {
            _ = Take('+') || Take('-');
            return SkipDigits();
        }

        return true;
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (Peek is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > start;
    }

    private void SkipBlanks()
    {
        while (Peek is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private bool Skip(string word)
    {
        if (!_text.Slice(_at).StartsWith(word.AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }
}
