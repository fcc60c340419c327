namespace RtcGen;

/// <summary>Tells text that has a UTF-8 form from text that does not.</summary>
internal static class WellFormedText
{
    /// <summary>Index of the first half of a surrogate pair that stands alone, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (true)
        {
            var offset = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (offset < 0)
            {
                return -1;
            }

            var index = start + offset;
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return index;
            }

            start = index + 2;
        }
    }
}
