namespace RtcGen;

/// <summary>Somebody else's words as a sentence of a message.</summary>
internal static class Sentence
{
    /// <summary>Gives the words with exactly one full stop, unless they end in another mark.</summary>
    public static string WithFullStop(string words) => words.Length > 0 && words[^1] is '.' or '。' or '!' or '！' or '?' or '？' or '…' ? words : words + ".";
}
