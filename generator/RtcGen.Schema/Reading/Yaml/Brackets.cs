namespace RtcGen.Schema.Reading;

// Finds the brackets and braces that do not match, for a text that is no YAML.
internal static class Brackets
{
    public static (TextRange Range, string Message)? Explain(string text, TextRange line, TextRange stop, string message)
    {
        var open = Innermost(text, stop.Start);
        if (open < 0)
        {
            return stop.Start < text.Length && text[stop.Start] is '}' or ']'
                ? (new(stop.Start, stop.Start + 1), $"'{text[stop.Start]}' closes nothing that is open.")
                : null;
        }

        var comment = SyntaxAdvice.Content(text, SyntaxAdvice.LineAt(text, open)).IndexOf(" #", StringComparison.Ordinal) >= 0
            ? " On its line ' #' begins a comment; put a string with it in quotes."
            : string.Empty;
        if (open >= line.Start && comment.Length == 0 && message.IndexOf("flow", StringComparison.Ordinal) >= 0 && stop.Start < text.Length)
        {
            return (stop, $"Within '{text[open]}' a comma or the closing '{Closing(text[open])}' is missing before here; a string with ',' or ': ' must stand in quotes.");
        }

        return (stop, $"'{text[open]}' in line {Messages.Number(LineNumber(text, open))} is not closed before here; close it, or indent what follows more than its key." + comment);
    }

    private static char Closing(char open) => open == '{' ? '}' : ']';

    private static int LineNumber(string text, int index)
    {
        var line = 1;
        for (var i = 0; i < index; i++)
        {
            line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n') ? 1 : 0;
        }

        return line;
    }

    // The last one that opens a list or mapping before the end and is not closed, or -1.
    private static int Innermost(string text, int end)
    {
        var open = new Stack<int>();
        var isStart = true;
        for (var i = 0; i < end && i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\'' && isStart)
            {
                i = PastQuote(text, i, end);
                isStart = false;
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                i = SyntaxAdvice.LineAt(text, i).End - 1;
            }
            else if (c is '{' or '[' && isStart)
            {
                open.Push(i);
            }
            else if (c is '}' or ']' && open.Count > 0)
            {
                open.Pop();
                isStart = false;
            }
            else if (!char.IsWhiteSpace(c) || c is '\n' or '\r')
            {
                // A value begins after these; a dash or question mark only at a line's beginning, which is as good here.
                isStart = c is '\n' or '\r' or ':' or '-' or '?' || (c == ',' && open.Count > 0);
            }
        }

        return open.Count > 0 ? open.Peek() : -1;
    }

    private static int PastQuote(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && text[i] != text[start])
        {
            i += text[i] == '\\' && text[start] == '"' ? 2 : 1;
        }

        return i;
    }
}
