namespace RtcGen.Schema.Reading;

// Reads the part of YAML that schemas are written in: blocks of mappings and lists, flow collections, scalars of one line, folded text. It takes a fraction of the time of YamlDotNet, which decides what
// YAML is: of whatever this is not sure, it reads nothing, and YamlTreeReader reads the file instead. So it has no messages. Both make the same tree of every text that this one reads.
internal sealed class PlainYamlReader
{
    // Well within the limits of YamlTreeReader, which says so when one is exceeded.
    private const int MaximumDepth = YamlTreeReader.MaximumDepth - 2;
    private const int MaximumNodes = YamlTreeReader.MaximumNodes / 2;

    private readonly PlainYamlCursor _cursor;
    private readonly PlainYamlScalars _scalars;
    private readonly DiagnosticBag _diagnostics;
    private int _nodes;

    private PlainYamlReader(string text, DiagnosticBag diagnostics)
    {
        _cursor = new(text);
        _scalars = new(_cursor);
        _diagnostics = diagnostics;
    }

    // The root, or null when the file is for the other reader.
    public static YamlMapping? Read(string text, DiagnosticBag diagnostics)
    {
        if (!PlainYamlCursor.CanRead(text))
        {
            return null;
        }

        var reader = new PlainYamlReader(text, diagnostics);
        reader._cursor.MoveToContent();
        return reader._cursor.Indent == 0 ? reader.ReadMapping(1) : null;
    }

    // To the first line that is indented less.
    private YamlMapping? ReadMapping(int depth)
    {
        var start = _cursor.Position;
        var indent = _cursor.Indent;
        var entries = new List<YamlEntry>();
        HashSet<string>? names = null;
        while (_cursor.Indent == indent)
        {
            if (!IsWithinLimits(depth)
                || _scalars.ReadKey() is not { } key
                || ReadValue(indent, depth + 1) is not { } value
                || !KeyNames.IsNew(key.Text, entries, ref names))
            {
                return null;
            }

            entries.Add(new(key, value));
        }

        return _cursor.Indent < indent ? new(entries, isIncomplete: false, FirstLine(start)) : null;
    }

    // To the first line that is indented less.
    private YamlSequence? ReadSequence(int depth)
    {
        var start = _cursor.Position;
        var indent = _cursor.Indent;
        var items = new List<YamlNode>();
        while (_cursor.Indent == indent)
        {
            if (!IsWithinLimits(depth)
                || !_cursor.MoveIntoItem()
                || (_scalars.IsAtKey() ? ReadMapping(depth + 1) : ReadInline(indent, depth + 1)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return _cursor.Indent < indent ? new(items, FirstLine(start)) : null;
    }

    // Behind a key: on its line, or a block below it.
    private YamlNode? ReadValue(int indent, int depth)
    {
        if (!_cursor.SkipToLineEnd())
        {
            return ReadInline(indent, depth);
        }

        return !_cursor.MoveToNextLine() || _cursor.Indent <= indent ? null
            : _cursor.IsAtItem ? ReadSequence(depth)
            : ReadMapping(depth);
    }

    // A value that begins on this line, and nothing of which is on the next.
    private YamlNode? ReadInline(int indent, int depth)
    {
        var value = _cursor.Current == '>' ? _scalars.ReadFolded(indent) : ReadFlow(indent, depth, isInBrackets: false);
        return value is not null && _cursor.MoveToNextLine() && _cursor.Indent <= indent ? value : null;
    }

    private YamlNode? ReadFlow(int indent, int depth, bool isInBrackets)
    {
        var start = _cursor.Position;
        return _cursor.Current switch
        {
            '{' => ReadItems('}', indent, depth) is { } entries ? new YamlMapping(entries, isIncomplete: false, FirstLine(start)) : null,
            '[' => ReadItems(']', indent, depth) is { } items ? new YamlSequence([.. items.Select(item => item.Value)], FirstLine(start)) : null,
            _ => _scalars.Read(isInBrackets),
        };
    }

    // What stands between two brackets; the items of a list have themselves for a key.
    private List<YamlEntry>? ReadItems(char closing, int indent, int depth)
    {
        var items = new List<YamlEntry>();
        HashSet<string>? names = null;
        _cursor.MoveTo(_cursor.Position + 1);
        var isSure = _cursor.SkipInFlow(indent) && IsWithinLimits(depth);
        while (isSure && _cursor.Current != closing)
        {
            var key = closing == '}' ? _scalars.ReadKey() : NoKey;
            if (key is null
                || ReadFlow(indent, depth + 1, isInBrackets: true) is not { } value
                || (closing == '}' && !KeyNames.IsNew(key.Text, items, ref names)))
            {
                return null;
            }

            items.Add(new(key, value));
            isSure = IsWithinLimits(depth) && _cursor.SkipInFlow(indent) && (_cursor.Current == closing || MoveOverComma(closing, indent));
        }

        _cursor.MoveTo(_cursor.Position + 1);
        return isSure ? items : null;
    }

    private static YamlScalar NoKey { get; } = new(string.Empty, isPlain: false, default);

    private bool MoveOverComma(char closing, int indent)
    {
        var isComma = _cursor.Current == ',';
        _cursor.MoveTo(_cursor.Position + 1);
        return isComma && _cursor.SkipInFlow(indent) && _cursor.Current != closing;
    }

    private bool IsWithinLimits(int depth)
    {
        _diagnostics.CancellationToken.ThrowIfCancellationRequested();
        return ++_nodes <= MaximumNodes && depth <= MaximumDepth;
    }

    private TextRange FirstLine(int start) => _diagnostics.Source.FirstLine(new(start, _cursor.Position));
}
