namespace RtcGen.Schema.Reading;

// Turns character indices into lines and columns. The breaks are those of YAML 1.1, which are also the compiler's.
internal sealed class LineMap
{
    public const char ByteOrderMark = '\uFEFF';

    private static readonly char[] Breaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly List<int> _lineStarts;

    public LineMap(string text)
    {
        const int ShortLine = 32;
        _text = text;
        _lineStarts = new(1 + (text.Length / ShortLine)) { 0 };
        for (var i = text.IndexOfAny(Breaks); i >= 0; i = text.IndexOfAny(Breaks, i + 1))
        {
            if (!(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public bool HasByteOrderMark => _text.Length > 0 && _text[0] == ByteOrderMark;

    public static bool IsBreak(char c) => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    // The range within the text, without blanks at its end.
    public TextRange Trim(long start, long end)
    {
        var first = (int)Math.Max(0, Math.Min(start, _text.Length));
        var last = (int)Math.Max(first, Math.Min(end, _text.Length));
        while (last > first && (IsBreak(_text[last - 1]) || _text[last - 1] is ' ' or '\t'))
        {
            last--;
        }

        return new(first, last);
    }

    // What to underline for a mapping or list: its first line says enough.
    public TextRange FirstLine(TextRange range)
    {
        var end = range.Start;
        while (end < range.End && !IsBreak(_text[end]))
        {
            end++;
        }

        return Trim(range.Start, end);
    }

    // Where a text stands within the range, or -1 when the file spells it otherwise.
    public int Find(string text, TextRange range) =>
        range.IsEmpty || text.Length > range.End - range.Start ? -1 : _text.IndexOf(text, range.Start, range.End - range.Start, StringComparison.Ordinal);

    // The '#' of a comment that begins on the line where a value ends, or -1.
    public int CommentAfter(int end)
    {
        var at = end;
        while (at < _text.Length && _text[at] is ' ' or '\t' or ':')
        {
            at++;
        }

        return at > end && at < _text.Length && _text[at] == '#' ? at : -1;
    }

    // The first word from there on.
    public TextRange Word(int start)
    {
        var end = start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
        {
            end++;
        }

        return new(start, end);
    }

    public string Text(TextRange range) => _text.Substring(range.Start, range.End - range.Start);

    public int Line(int index)
    {
        var found = _lineStarts.BinarySearch(index);
        return found >= 0 ? found + 1 : ~found;
    }

    public int Column(int index) => Column(index, Line(index));

    // A place without length, such as that of a bracket's event, takes in the character that stands there.
    public SchemaSpan Span(TextRange place)
    {
        var isVisible = !place.IsEmpty || place.Start >= _text.Length || IsBreak(_text[place.Start]);
        var range = isVisible ? place : new(place.Start, place.Start + 1);
        var startLine = Line(range.Start);
        var endLine = Line(range.End);
        return new(
            range.Start,
            range.End - range.Start,
            startLine,
            Column(range.Start, startLine),
            endLine,
            Column(range.End, endLine));
    }

    // By line and column only: what line breaks are made of, and a mark before the text, make no other model.
    public SchemaSpan Place(TextRange range) => Span(range) with { Start = 0, Length = 0 };

    private int Column(int index, int line)
    {
        var column = index - _lineStarts[line - 1] + 1;
        // A byte order mark takes no column.
        return line == 1 && HasByteOrderMark ? Math.Max(1, column - 1) : column;
    }
}
