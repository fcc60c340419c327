using System.Text;

namespace RtcGen.Generator;

/// <summary>Writes C# text with LF line ends and four spaces for each level.</summary>
internal sealed class CodeWriter(DocumentationLanguage language = DocumentationLanguage.English)
{
    private const int LongestKept = 256 * 1024;

    // Files are printed one after the other, and each is as long as the one before: what one has grown to serves the next.
    [ThreadStatic]
    private static StringBuilder? Spare;

    private readonly StringBuilder _text = Take();
    private int _level;

    /// <summary>The language of documentation comments.</summary>
    public DocumentationLanguage Language { get; } = language;

    /// <summary>Writes lines at the current level. Text of several lines keeps its own indentation inside.</summary>
    public void Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
            {
                end = text.Length;
            }

            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                _text.Append(' ', 4 * _level);
                AppendSeen(text, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>Writes a head, and what follows up to <see cref="Close"/> in braces below it.</summary>
    public void Open(string head)
    {
        Lines(head);
        Lines("{");
        _level++;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close()
    {
        _level--;
        Lines("}");
    }

    /// <summary>Ends what <see cref="Open"/> began, with something behind the brace.</summary>
    public void CloseWith(string end)
    {
        _level--;
        Lines($"}}{end}");
    }

    /// <summary>Writes text that is indented already.</summary>
    public void Raw(string text) => _text.Append(text);

    /// <summary>Gives the text, after which nothing more can be written.</summary>
    public string Finish()
    {
        var text = _text.ToString();
        if (_text.Capacity <= LongestKept)
        {
            Spare = _text.Clear();
        }

        return text;
    }

    // Code has no such characters; where a text brings one, this keeps it from ending the line or turning it around.
    private void AppendSeen(string text, int start, int length)
    {
        if (HiddenCharacters.Any(text, start, length))
        {
            _text.Append(HiddenCharacters.Escape(text.Substring(start, length)));
        }
        else
        {
            _text.Append(text, start, length);
        }
    }

    private static StringBuilder Take()
    {
        var taken = Spare ?? new(4096);
        Spare = null;
        return taken;
    }
}
