namespace RtcGen.Schema.Reading;

// Cuts a condition into words, operators and brackets.
internal sealed class ConditionTokens
{
    private readonly LineMap _source;
    private readonly List<(int Start, int Length)> _tokens = [];
    private int _at;

    public ConditionTokens(LocatedText text, LineMap source)
    {
        Whole = text;
        _source = source;
        for (var i = 0; i < text.Text.Length;)
        {
            var length = LengthAt(text.Text, i);
            if (text.Text[i] != ' ')
            {
                _tokens.Add((i, length));
            }

            i += length;
        }
    }

    public LocatedText Whole { get; }

    public bool IsAtEnd => _at == _tokens.Count;

    // At the end, the whole text.
    public LocatedText Current => IsAtEnd ? Whole : Whole.Part(_source, _tokens[_at].Start, _tokens[_at].Length);

    public bool IsWord => !IsAtEnd && Identifiers.IsWordCharacter(Whole.Text[_tokens[_at].Start]);

    public string Found => IsAtEnd ? "its end" : Messages.Quote(Current.Text);

    public LocatedText TakeAny()
    {
        var taken = Current;
        _at++;
        return taken;
    }

    public bool Take(string text)
    {
        if (IsAtEnd || _tokens[_at].Length != text.Length || string.CompareOrdinal(Whole.Text, _tokens[_at].Start, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at++;
        return true;
    }

    private static int LengthAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && Identifiers.IsWordCharacter(text[end]))
        {
            end++;
        }

        var isOperator = end == start && text[start] is '=' or '!' && start + 1 < text.Length && text[start + 1] == '=';
        return end > start ? end - start : isOperator ? 2 : 1;
    }
}
