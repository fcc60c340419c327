namespace RtcGen.Schema.Reading;

// A place in a text without tabs, whose lines end with a line feed, with or without a carriage return before it.
internal sealed class PlainYamlCursor(string text)
{
    private const char End = '\0';

    public int Position { get; private set; }

    // The column of the block whose content is here; -1 at the end of the text.
    public int Indent { get; private set; }

    public char Current => At(Position);

    public bool IsAtItem => Current == '-' && At(Position + 1) == ' ';

    public static bool CanRead(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\t' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                return false;
            }
        }

        return true;
    }

    // Where a line ends: at a break or at the end of the text.
    public static bool IsEnd(char c) => c is '\n' or '\r' or End;

    public char At(int index) => index < text.Length ? text[index] : End;

    public string Slice(int start, int end) => text.Substring(start, end - start);

    public bool IsAt(string other, int start, int end) => other.Length == end - start && string.CompareOrdinal(text, start, other, 0, other.Length) == 0;

    public void MoveTo(int position) => Position = position;

    // A comment needs a blank before it, unless it is all that its line holds.
    public bool IsComment(int index) => At(index) == '#' && (index == 0 || At(index - 1) is ' ' or '\n');

    public int LineEnd(int from)
    {
        var end = from;
        while (!IsEnd(At(end)))
        {
            end++;
        }

        return end;
    }

    public int PastBlanks(int from)
    {
        var end = from;
        while (At(end) == ' ')
        {
            end++;
        }

        return end;
    }

    public int PastBreak(int from) => At(from) == '\r' ? from + 2 : At(from) == '\n' ? from + 1 : from;

    // The beginning of the first line that is not empty. From there on, its indent is what a line has of blanks.
    public int PastEmptyLines(int from)
    {
        var line = from;
        while (PastBlanks(line) is var content && IsEnd(At(content)) && At(content) != End)
        {
            line = PastBreak(content);
        }

        return line;
    }

    // To the first content in or below the line that begins here.
    public void MoveToContent()
    {
        while (true)
        {
            var line = PastEmptyLines(Position);
            Position = PastBlanks(line);
            Indent = Current == End ? -1 : Position - line;
            if (!IsComment(Position))
            {
                return;
            }

            Position = PastBreak(LineEnd(Position));
        }
    }

    // Over blanks; whether nothing but a comment is left on this line.
    public bool SkipToLineEnd()
    {
        Position = PastBlanks(Position);
        return IsEnd(Current) || IsComment(Position);
    }

    // To the next content below this line, of which nothing may be left.
    public bool MoveToNextLine()
    {
        if (!SkipToLineEnd())
        {
            return false;
        }

        Position = PastBreak(LineEnd(Position));
        MoveToContent();
        return true;
    }

    // Past the dash of an item, whose content on the same line is a block of its own.
    public bool MoveIntoItem()
    {
        var content = PastBlanks(Position + 1);
        var isItem = IsAtItem && !IsEnd(At(content)) && At(content) != '#';
        Indent += content - Position;
        Position = content;
        return isItem;
    }

    // Within brackets, over blanks and breaks. What goes on below stands deeper than the block around it, as YamlDotNet wants it.
    public bool SkipInFlow(int indent)
    {
        Position = PastBlanks(Position);
        if (IsEnd(Current))
        {
            var line = PastEmptyLines(PastBreak(Position));
            Position = PastBlanks(line);
            return Position - line > indent && Current is not ('#' or End);
        }

        return Current != '#';
    }
}
