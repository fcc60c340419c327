using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RtcGen.Schema.Reading;

// Builds the tree from YamlDotNet's events. The limits hold before anything is built, so that no file costs much.
internal sealed class YamlTreeReader
{
    public const int MaximumDepth = 32;
    public const int MaximumNodes = 100_000;

    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _text;
    private readonly int _offset;
    private int _nodes;
    private long _reached;

    private YamlTreeReader(string text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _offset = diagnostics.Source.HasByteOrderMark ? 1 : 0;
        _scanner = new(new StringReader(_offset == 0 ? text : text.Substring(_offset)));
        _parser = new(_scanner);
    }

    // The root node; null after an error that ends the reading, or for an empty file.
    public static YamlNode? Read(string text, DiagnosticBag diagnostics)
    {
        var reader = new YamlTreeReader(text, diagnostics);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException e)
        {
            // Some of its exceptions come without a position.
            var here = reader._scanner.CurrentPosition;
            var isPlaced = e.End.Index > 0;
            reader.ReportSyntax(isPlaced ? e.Start : here, isPlaced ? e.End : here, e.Message);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            // The scanner lets other exceptions through too, for one on a flow value continued at too small an indent.
            var here = reader._scanner.CurrentPosition;
            reader.ReportSyntax(here, here, "The text cannot go on like this; check brackets, quotes and indentation up to here.");
            return null;
        }
    }

    private YamlNode? ReadStream()
    {
        YamlNode? root = null;
        var documents = 0;
        while (_parser.MoveNext())
        {
            switch (Current)
            {
                case DocumentStart start when ++documents > 1:
                    _diagnostics.Add(DiagnosticRules.Refused, Range(start), "The file holds several YAML documents; expected one.");
                    return root;
                case NodeEvent:
                    root = ReadNode(1);
                    if (root is null)
                    {
                        return null;
                    }

                    break;
                default:
                    break;
            }
        }

        return root;
    }

    private ParsingEvent Current
    {
        get
        {
            var current = _parser.Current ?? throw new YamlException("The text ends too early.");
            _reached = current.End.Index;
            return current;
        }
    }

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return Current;
    }

    // Null ends the reading; the reason is reported.
    private YamlNode? ReadNode(int depth)
    {
        _diagnostics.CancellationToken.ThrowIfCancellationRequested();
        var start = Current;
        if (++_nodes > MaximumNodes)
        {
            return Refuse(start, $"The file has more than {Messages.Number(MaximumNodes)} YAML nodes.");
        }

        if (depth > MaximumDepth && start is MappingStart or SequenceStart)
        {
            return Refuse(start, $"The YAML is nested deeper than {Messages.Number(MaximumDepth)} levels.");
        }

        ReportDecorations(start);
        switch (start)
        {
            case Scalar scalar:
                ReportHiddenControls(scalar);
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Range(start), scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded);
            case MappingStart:
                return ReadMapping(start, depth);
            case SequenceStart:
                return ReadSequence(start, depth);
            case AnchorAlias alias:
                _diagnostics.Add(DiagnosticRules.Refused, Range(alias), "YAML aliases are not allowed; write the value out.");
                return new YamlError(Range(alias));
            default:
                throw new YamlException(start.Start, start.End, "A value is expected here.");
        }
    }

    private YamlSequence? ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(WithoutNull(item));
        }

        return new(items, RangeFrom(start));
    }

    private YamlMapping? ReadMapping(ParsingEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        HashSet<string>? names = null;
        var isIncomplete = false;
        while (Next() is not MappingEnd)
        {
            var isMerge = Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            if (ReadNode(depth + 1) is not { } key)
            {
                return null;
            }

            Next();
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (FindKey(key, isMerge) is not { } name)
            {
                isIncomplete = true;
            }
            else if (Entry(name, value) is var entry && KeyNames.IsNew(entry.Name, entries, ref names))
            {
                entries.Add(entry);
            }
            else
            {
                _diagnostics.Add(DiagnosticRules.DuplicateKey, name.Range, $"The key {Messages.Quote(name.Text)} stands twice in one mapping; keep one of them.");
            }
        }

        return new(entries, isIncomplete, RangeFrom(start));
    }

    // Null for a node that is no key, which is reported.
    private YamlScalar? FindKey(YamlNode node, bool isMerge)
    {
        if (isMerge)
        {
            _diagnostics.Add(DiagnosticRules.Refused, node.Range, "YAML merge keys are not allowed; write the keys out.");
            return null;
        }

        if (WithoutNull(node) is YamlScalar name)
        {
            return name;
        }

        ReportKeyKind(node);
        return null;
    }

    // A pair as its author meant it, with what keeps YAML from reading it so reported.
    private YamlEntry Entry(YamlScalar key, YamlNode value)
    {
        if (value is YamlScalar { IsAbsent: true } && SyntaxAdvice.SplitAtColon(key, _diagnostics) is { } split)
        {
            return split;
        }

        if (key.EndsWithBreak)
        {
            _diagnostics.Add(DiagnosticRules.WrongType, key.Range, "A key ends with a line break; write it on one line.");
            return new(new(key.Text.TrimEnd('\n'), isPlain: false, key.Range), WithoutNull(value));
        }

        return new(key, WithoutNull(value));
    }

    private YamlNode WithoutNull(YamlNode node)
    {
        if (node is not YamlScalar { IsNull: true } scalar)
        {
            return node;
        }

        _diagnostics.Add(DiagnosticRules.WrongType, node.Range, $"{Messages.Quote(scalar.Text)} is null to YAML, which is not a string; quote it to mean the word, or leave the key out.");
        return new YamlError(node.Range);
    }

    private void ReportKeyKind(YamlNode key)
    {
        if (key is not (YamlError or YamlScalar))
        {
            _diagnostics.Add(DiagnosticRules.WrongType, key.Range, $"A key must be a string, but {key.Found}.");
        }
    }

    private void ReportDecorations(ParsingEvent current)
    {
        if (current is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            _diagnostics.Add(DiagnosticRules.Refused, Range(node), "YAML anchors are not allowed; write the value out where it is needed.");
        }

        if (!node.Tag.IsEmpty)
        {
            _diagnostics.Add(DiagnosticRules.Refused, Range(node), "YAML tags are not allowed; the schema language knows the type of every key.");
        }
    }

    // Escapes in double quotes can bring in what the file itself may not contain.
    private void ReportHiddenControls(Scalar scalar)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted && CharacterChecks.FirstForbidden(scalar.Value) >= 0)
        {
            _diagnostics.Add(DiagnosticRules.Refused, Range(scalar), $"The string contains {CharacterChecks.GetName(scalar.Value[CharacterChecks.FirstForbidden(scalar.Value)])}, which is not allowed.");
        }
    }

    private YamlNode? Refuse(ParsingEvent at, string message)
    {
        _diagnostics.Add(DiagnosticRules.Refused, Range(at), message);
        return null;
    }

    private void ReportSyntax(Mark start, Mark end, string message)
    {
        // A character that was replaced may be the reason.
        if (_diagnostics.IsSpoilt)
        {
            return;
        }

        var (range, advice) = SyntaxAdvice.Explain(_text, _diagnostics.Source.Trim(start.Index + _offset, end.Index + _offset), message);
        _diagnostics.Add(DiagnosticRules.Syntax, range, "The file is not valid YAML: " + Messages.OneLine(advice, 300));
    }

    private TextRange Range(ParsingEvent at) => _diagnostics.Source.Trim(at.Start.Index + _offset, at.End.Index + _offset);

    // The end event of a flow collection stands before its bracket.
    private TextRange RangeFrom(ParsingEvent start)
    {
        var isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        var end = _reached + (isFlow ? 1 : 0);
        return _diagnostics.Source.FirstLine(_diagnostics.Source.Trim(start.Start.Index + _offset, end + _offset));
    }
}
