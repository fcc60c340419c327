namespace RtcGen.Schema.Reading;

// The text of a range cut into its ends. Low and High are the places of ends that are paths of members.
internal sealed record RangeText(NumberRange Range, (int Start, int Length)? Low, (int Start, int Length)? High)
{
    // Null when it is no range.
    public static RangeText? Parse(string text, bool takesPaths)
    {
        var comma = text.IndexOf(',');
        if (comma < 1 || text[0] is not ('[' or '(') || text[text.Length - 1] is not (']' or ')'))
        {
            return null;
        }

        var low = Trim(text, 1, comma);
        var high = Trim(text, comma + 1, text.Length - 1);
        var minimum = Number(text, low);
        var maximum = Number(text, high);
        var lowPath = takesPaths ? PathAt(text, low) : null;
        var highPath = takesPaths ? PathAt(text, high) : null;
        var isLowOpen = low.Length == 0 && text[0] == '(';
        var isHighOpen = high.Length == 0 && text[text.Length - 1] == ')';
        var isLow = isLowOpen || minimum is not null || lowPath is not null;
        var isHigh = isHighOpen || maximum is not null || highPath is not null;
        return isLow && isHigh && !(isLowOpen && isHighOpen)
            ? new(new(minimum, maximum, text[0] == '[', text[text.Length - 1] == ']'), lowPath, highPath)
            : null;
    }

    // Where the ends stand in a text with a comma.
    public static (int Start, int Length)[] Ends(string text) =>
        text.IndexOf(',') is >= 1 and var comma && comma < text.Length - 1
            ? [Trim(text, 1, comma), Trim(text, comma + 1, text.Length - 1)]
            : [];

    private static decimal? Number(string text, (int Start, int Length) part) =>
        JsonLiterals.TryNumber(text.Substring(part.Start, part.Length));

    private static (int Start, int Length)? PathAt(string text, (int Start, int Length) part) =>
        part.Length <= PathResolver.MaximumLength && Identifiers.IsPath(text.Substring(part.Start, part.Length)) ? part : null;

    private static (int Start, int Length) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end - start);
    }
}
