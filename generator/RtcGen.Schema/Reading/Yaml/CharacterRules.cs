namespace RtcGen.Schema.Reading;

// Which characters a schema may contain: those YAML calls printable.
internal static class CharacterRules
{
    // Index of the first character that may not stand in a schema, or -1.
    public static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                // Nearly all of a file.
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(text[i]) && !(i == 0 && text[i] == SourceMap.ByteOrderMark))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))
        || char.IsSurrogate(c)
        || c is SourceMap.ByteOrderMark or '\uFFFE' or '\uFFFF';
}
