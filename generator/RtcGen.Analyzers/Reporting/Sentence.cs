namespace RtcGen.Analyzers;

/// <summary>Makes messages.</summary>
internal static class Sentence
{
    // A message is a line, not a page.
    private const int LongestValue = 60;

    /// <summary>What is wrong with a value of a property, and what the server would do.</summary>
    public static Bilingual About(MemberFacts member, string value, string english, string chinese, WhenInvalid whenInvalid)
    {
        var name = member.Property.Name;
        var shown = member.Secret ? "***" : value;
        var end = Consequence.Of(whenInvalid, member);
        return new($"{name} is {shown}, which {english}{end.English}", $"{name} 为 {shown}，{chinese}{end.Chinese}");
    }

    /// <summary>A string between quotation marks, on one line and not too long.</summary>
    public static string Quote(string text)
    {
        var shown = new string([.. text.Take(LongestValue).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return text.Length > LongestValue ? $"'{shown}…'" : $"'{shown}'";
    }
}
