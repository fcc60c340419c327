using System.Text.RegularExpressions;

namespace RtcGen.Schema.Reading;

// Explains in plain words what keeps a file from being the YAML its author meant.
internal static class SyntaxAdvice
{
    private const char WideColon = '\uFF1A';

    // A line is judged by its beginning; no honest key stands further on.
    private const int LongestLine = 2000;

    private static readonly Regex Colon = new(@"\A\uFEFF?[ ]*(?:- +)*[A-Za-z_][A-Za-z0-9_.-]{0,63}[ ]?(?<colon>:(?![ \t\r\n]|\z)|\uFF1A)", RegexOptions.CultureInvariant);
    private static readonly Regex Wide = new(@"(?<=[:,{\[][ ]*)[\u201C\u201D\u2018\u2019\uFF02\uFF07\uFF5B\uFF3B]|\uFF0C(?=[ ]*[A-Za-z_][A-Za-z0-9_.-]*[ ]?[:\uFF1A])|[\uFF5D\uFF3D](?=[ ,\]}]*\z)|(?<=[{,\[][ ]*[A-Za-z_][A-Za-z0-9_.-]{0,63}[ ]?)\uFF1A", RegexOptions.CultureInvariant);

    // Where the reading stopped and why, as precisely as can be told.
    public static (TextRange Range, string Message) Explain(string text, TextRange stop, string message)
    {
        var line = LineAt(text, stop.Start);
        return OfTab(text, line, message)
            ?? OfQuote(text, stop, message)
            ?? OfToken(text, stop, message)
            ?? OfColon(text, line)
            ?? OfWide(text, line)
            ?? OfColon(text, Before(text, line))
            ?? OfWide(text, Before(text, line))
            ?? OfSecondColon(text, line, stop, message)
            ?? Brackets.Explain(text, line, stop, message)
            ?? OfBlock(text, line, stop, message)
            ?? (stop, message);
    }

    // For a file that YAML reads as one text: each key of it whose colon is none.
    public static bool ReportColons(YamlNode? root, string text, DiagnosticBag diagnostics)
    {
        if (root is not YamlScalar { IsPlain: true })
        {
            return false;
        }

        for (var at = root.Range.Start; at < root.Range.End && !diagnostics.IsFull;)
        {
            var line = LineAt(text, at);
            if (OfColon(text, line) is var (range, message))
            {
                diagnostics.Add(DiagnosticRules.Syntax, range, message);
            }

            at = line.End + 1;
        }

        return diagnostics.Any;
    }

    // `type:string` in a flow mapping is one long key; it is read as what it was meant to be.
    public static YamlEntry? SplitAtColon(YamlScalar key, DiagnosticBag diagnostics)
    {
        var colon = key.Text.IndexOfAny([':', WideColon]);
        if (!key.IsPlain || colon < 1 || colon == key.Text.Length - 1 || diagnostics.Source.Find(key.Text, key.Range) != key.Range.Start)
        {
            return null;
        }

        var at = key.Range.Start + colon;
        diagnostics.Add(DiagnosticRules.Syntax, new(at, at + 1), Missing(key.Text[colon]));
        var value = key.Text.Substring(colon + 1);
        var start = at + 1 + (value.Length - value.TrimStart().Length);
        return new(
            new(key.Text.Substring(0, colon).TrimEnd(), isPlain: true, new(key.Range.Start, at)),
            new YamlScalar(value.Trim().Trim('"', '\''), isPlain: false, new(start, key.Range.End)));
    }

    // The line an index stands on, without its break.
    public static TextRange LineAt(string text, int index)
    {
        var start = Math.Min(index, text.Length);
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = Math.Min(index, text.Length);
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return new(start, end);
    }

    public static string Content(string text, TextRange line) => text.Substring(line.Start, Math.Min(LongestLine, line.End - line.Start));

    private static string Missing(char colon) => colon == WideColon
        ? "U+FF1A FULLWIDTH COLON is no colon to YAML; write ':' and a blank."
        : "A blank is missing after the colon; write a blank between a key's colon and its value.";

    private static (TextRange Range, string Message)? OfTab(string text, TextRange line, string message)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
        {
            at++;
        }

        return at < line.End && text[at] == '\t'
            ? (new(at, at + 1), "A tab indents this line; YAML takes blanks only, so write blanks in its place.")
            : message.IndexOf(" tab", StringComparison.Ordinal) >= 0 ? (line with { Start = at, End = at }, "A tab stands where YAML takes blanks only; write blanks in its place.")
            : null;
    }

    private static (TextRange Range, string Message)? OfQuote(string text, TextRange stop, string message)
    {
        if (message.IndexOf("quoted scalar", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        return message.IndexOf("escape", StringComparison.Ordinal) >= 0
            ? (stop, "After a backslash in double quotes YAML expects one of its escapes; double the backslash, or use single quotes.")
            : stop.Start < text.Length && text[stop.Start] is '"' or '\''
                ? (stop, $"The quote {text[stop.Start]} that opens here is not closed; close it, and indent the lines of a string that goes on.")
                : (stop, "A quote is not closed before here.");
    }

    private static (TextRange Range, string Message)? OfToken(string text, TextRange stop, string message) =>
        message.IndexOf("cannot start any token", StringComparison.Ordinal) >= 0 && stop.Start < text.Length
            ? (stop, $"A string cannot begin with {Messages.Quote(text[stop.Start].ToString())}; put it in quotes.")
            : null;

    private static (TextRange Range, string Message)? OfColon(string text, TextRange line)
    {
        if (Colon.Match(Content(text, line)) is not { Success: true } match)
        {
            return null;
        }

        var at = line.Start + match.Groups["colon"].Index;
        return (new(at, at + 1), Missing(text[at]));
    }

    private static (TextRange Range, string Message)? OfWide(string text, TextRange line)
    {
        if (Wide.Match(Content(text, line)) is not { Success: true } match)
        {
            return null;
        }

        var at = line.Start + match.Index;
        return (new(at, at + 1), $"'{text[at]}' is a full-width character that YAML takes for a part of a string; write '{Narrow(text[at])}'.");
    }

    private static char Narrow(char wide) => wide switch
    {
        '\u201C' or '\u201D' or '\uFF02' => '"',
        '\u2018' or '\u2019' or '\uFF07' => '\'',
        _ => (char)(wide - 0xFEE0),
    };

    private static (TextRange Range, string Message)? OfSecondColon(string text, TextRange line, TextRange stop, string message)
    {
        if (message.IndexOf("invalid mapping", StringComparison.Ordinal) < 0 || stop.Start < line.Start)
        {
            return null;
        }

        var before = text.Substring(line.Start, Math.Min(LongestLine, stop.Start - line.Start));
        return before.IndexOf(": ", StringComparison.Ordinal) >= 0
            ? (stop, "A string that holds ': ' must stand in quotes, as YAML takes it for a key and its value.")
            : (FirstWord(text, line), Indented(text, line) + " more than the line before, whose key has its value already; align the two.");
    }

    private static (TextRange Range, string Message)? OfBlock(string text, TextRange line, TextRange stop, string message)
    {
        if (message.IndexOf("did not find expected", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var content = Content(text, line).TrimStart();
        var isFirst = stop.Start <= FirstWord(text, line).Start;
        return !isFirst ? (stop, "After the end of a value nothing may follow on its line; a quote within quotes is written twice ('') or with a backslash (\\\").")
            : content.StartsWith("- ", StringComparison.Ordinal) || content == "-" ? (stop, "A list item stands among the keys of a mapping; write 'key: value', or indent the list under its key.")
            : message.IndexOf("'-' indicator", StringComparison.Ordinal) >= 0 ? (stop, "A key stands among the items of a list; begin the line with '- ', or indent it as a part of the item before.")
            : content.IndexOf(':') < 0 ? (stop, "A key needs a colon and a blank after it: 'key: value'.")
            : (stop, Indented(text, line) + ", differently from its neighbours; the keys of one mapping begin in the same column.");
    }

    private static string Indented(string text, TextRange line)
    {
        var blanks = FirstWord(text, line).Start - line.Start;
        return $"The line is indented by {Messages.Number(blanks)} {(blanks == 1 ? "blank" : "blanks")}";
    }

    private static TextRange FirstWord(string text, TextRange line)
    {
        var start = line.Start;
        while (start < line.End && text[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < line.End && text[end] is not (' ' or ':'))
        {
            end++;
        }

        return new(start, end);
    }

    // The line before with something on it; an empty one at the file's beginning.
    private static TextRange Before(string text, TextRange line)
    {
        while (line.Start > 0)
        {
            line = LineAt(text, line.Start - 1);
            if (Content(text, line).TrimStart() is { Length: > 0 } content && content[0] != '#')
            {
                return line;
            }
        }

        return default;
    }
}
