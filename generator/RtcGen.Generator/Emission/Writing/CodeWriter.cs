using System.Runtime.CompilerServices;
using System.Text;

namespace RtcGen.Generator;

/// <summary>Writes C# text with LF line ends and four spaces for each level.</summary>
internal sealed class CodeWriter(DocumentationLanguage language = DocumentationLanguage.English)
{
    private const int LongestKept = 256 * 1024;

    // What a file begins with depends on what is in it, and goes before it without the rest being copied.
    private const int RoomForHead = 2048;

    // Files are printed one after the other, and each is as long as the one before: what one has grown to serves the next.
    [ThreadStatic]
    private static char[]? Spare;

    private char[] _text = Take();
    private int _end = RoomForHead;
    private int _level;
    private bool _isInLine;

    /// <summary>The language of documentation comments.</summary>
    public DocumentationLanguage Language { get; } = language;

    /// <summary>Writes lines at the current level. Text of several lines keeps its own indentation inside.</summary>
    public void Lines(string text)
    {
        Append(text);
        EndLine();
    }

    /// <summary>Writes lines whose parts go straight into the file.</summary>
    public void Lines([InterpolatedStringHandlerArgument("")] ref CodeText text) => EndLine();

    /// <summary>Writes a part of a line, or of several.</summary>
    public void Append(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            AppendPart(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            EndLine();
            start = end + 1;
        }

        AppendPart(text, start, text.Length);
    }

    /// <summary>Writes an empty line.</summary>
    public void Blank() => EndLine();

    /// <summary>Writes a head, and what follows up to <see cref="Close"/> in braces below it.</summary>
    public void Open(string head)
    {
        Append(head);
        OpenBrace();
    }

    /// <summary>The same for a head whose parts go straight into the file.</summary>
    public void Open([InterpolatedStringHandlerArgument("")] ref CodeText head) => OpenBrace();

    /// <summary>Ends what <see cref="Open(string)"/> began.</summary>
    public void Close()
    {
        _level--;
        Lines("}");
    }

    /// <summary>Ends what <see cref="Open(string)"/> began, with something behind the brace.</summary>
    public void CloseWith(string end)
    {
        _level--;
        Lines($"}}{end}");
    }

    /// <summary>Whether something is written somewhere.</summary>
    public bool Contains(string text) => _text.AsSpan(RoomForHead, _end - RoomForHead).IndexOf(text.AsSpan()) >= 0;

    /// <summary>Gives the text, after which nothing more can be written.</summary>
    /// <param name="head">What it begins with.</param>
    public string Finish(StringBuilder head)
    {
        var start = RoomForHead - head.Length;
        if (start < 0)
        {
            return head.ToString() + Finish(new StringBuilder());
        }

        head.CopyTo(0, _text, start, head.Length);
        var text = new string(_text, start, _end - start);
        Spare = _text.Length <= LongestKept ? _text : null;
        return text;
    }

    private void OpenBrace()
    {
        EndLine();
        Lines("{");
        _level++;
    }

    private void EndLine()
    {
        Reserve(1);
        _text[_end++] = '\n';
        _isInLine = false;
    }

    // Code has no hidden characters; where a text brings one, this keeps it from ending the line or turning it around.
    private void AppendPart(string text, int start, int end)
    {
        if (end == start)
        {
            return;
        }

        if (HiddenCharacters.Any(text, start, end - start))
        {
            text = HiddenCharacters.Escape(text.Substring(start, end - start));
            (start, end) = (0, text.Length);
        }

        var indentation = _isInLine ? 0 : 4 * _level;
        Reserve(indentation + end - start);
        _text.AsSpan(_end, indentation).Fill(' ');
        text.CopyTo(start, _text, _end + indentation, end - start);
        _end += indentation + end - start;
        _isInLine = true;
    }

    private void Reserve(int count)
    {
        if (_end + count > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _end + count));
        }
    }

    private static char[] Take()
    {
        var taken = Spare ?? new char[16 * 1024];
        Spare = null;
        return taken;
    }
}
