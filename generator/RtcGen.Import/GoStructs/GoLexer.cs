namespace RtcGen.Import;

/// <summary>Splits Go source text into tokens, as far as declarations of types and data need it.</summary>
internal sealed class GoLexer
{
    private readonly string _source;
    private readonly List<GoToken> _tokens = [];
    private int _at;
    private int _line = 1;

    private GoLexer(string source) => _source = source;

    /// <summary>Splits a source text.</summary>
    /// <exception cref="ImportException">A comment or a string does not end.</exception>
    public static IReadOnlyList<GoToken> Split(string source)
    {
        var lexer = new GoLexer(source);
        while (lexer._at < source.Length)
        {
            lexer.Next();
        }

        return lexer._tokens;
    }

    private void Next()
    {
        var current = _source[_at];
        if (current == '\n')
        {
            Add(GoTokenKind.LineEnd, "\n");
            _at++;
            _line++;
        }
        else if (char.IsWhiteSpace(current) || current == '\uFEFF')
        {
            _at++;
        }
        else if (StartsWith("//"))
        {
            var end = _source.IndexOf('\n', _at);
            Take(GoTokenKind.Comment, _at + 2, end < 0 ? _source.Length : end, next: end < 0 ? _source.Length : end);
        }
        else if (StartsWith("/*"))
        {
            Delimited(GoTokenKind.Comment, "*/", 2, "comment");
        }
        else if (current == '`')
        {
            Delimited(GoTokenKind.Text, "`", 1, "string");
        }
        else if (current is '"' or '\'')
        {
            Quoted(current);
        }
        else if (char.IsLetterOrDigit(current) || current == '_')
        {
            var end = _at;
            while (end < _source.Length && (char.IsLetterOrDigit(_source[end]) || _source[end] == '_'))
            {
                end++;
            }

            Take(char.IsDigit(current) ? GoTokenKind.Other : GoTokenKind.Name, _at, end, end);
        }
        else
        {
            Take(GoTokenKind.Other, _at, _at + 1, _at + 1);
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(_source, _at, mark, 0, mark.Length) == 0;

    private void Delimited(GoTokenKind kind, string endMark, int startLength, string what)
    {
        var end = _source.IndexOf(endMark, _at + startLength, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new ImportException(_line, $"The {what} that starts here does not end.");
        }

        Take(kind, _at + startLength, end, end + endMark.Length);
    }

    private void Quoted(char quote)
    {
        var end = _at + 1;
        while (end < _source.Length && _source[end] != quote && _source[end] != '\n')
        {
            end += _source[end] == '\\' ? 2 : 1;
        }

        if (end >= _source.Length || _source[end] != quote)
        {
            throw new ImportException(_line, "The string that starts here does not end.");
        }

        Take(GoTokenKind.Text, _at + 1, end, end + 1);
    }

    private void Take(GoTokenKind kind, int start, int end, int next)
    {
        var text = _source[start..end];
        Add(kind, kind == GoTokenKind.Comment ? text.Trim() : text);
        _line += text.AsSpan().Count('\n');
        _at = next;
    }

    private void Add(GoTokenKind kind, string text) => _tokens.Add(new(kind, text, _line));
}
