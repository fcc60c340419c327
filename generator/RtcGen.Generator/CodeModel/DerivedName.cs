namespace RtcGen.Generator;

/// <summary>
/// The name of a type made for a member: what holds the member, and then the member, without a word that would stand there twice: <c>Layout</c>
/// and its <c>LayoutMode</c> make <c>LayoutMode</c>, <c>MainStream</c> and <c>StreamType</c> make <c>MainStreamType</c>.
/// </summary>
/// <param name="Before">What comes before the last member.</param>
/// <param name="Last">The last member; empty for the action or shared type itself.</param>
internal sealed record DerivedName(string Before, string Last)
{
    // What a member is called that only holds others: it tells nothing of them.
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "Config", "Data", "Info", "Items", "List", "Params", "Result" };

    /// <summary>A name that is given: that of an action or a shared type, or one that a member asks for.</summary>
    public static DerivedName From(string name) => new(name, string.Empty);

    /// <summary>Whether it is given, and not made of a path.</summary>
    public bool IsGiven => Last.Length == 0;

    /// <summary>The whole name.</summary>
    public string Text => Before + Last;

    /// <summary>The name with nothing left out, for where the other one is taken.</summary>
    public string Long { get; private init; } = Before + Last;

    /// <summary>The name for a member of what bears this one.</summary>
    public DerivedName With(string member)
    {
        var full = Long + member;
        var isHolder = Holders.Contains(Last);
        if (!isHolder && !IsGiven && member != Last && FirstWord(member) == FirstWord(Last))
        {
            return new(Before, member) { Long = full };
        }

        var before = isHolder ? Before : Text;
        return new(before.Substring(0, before.Length - Overlap(before, member)), member) { Long = full };
    }

    // How many characters at the end of a name the member begins with, in whole words, as long as the member has more to say.
    private static int Overlap(string name, string member)
    {
        var words = Words(member);
        for (var count = words.Count - 1; count > 0; count--)
        {
            var length = words.Take(count).Sum(word => word.Length);
            if (length < name.Length && name.EndsWith(member.Substring(0, length), StringComparison.Ordinal) && StartsWord(name, name.Length - length))
            {
                return length;
            }
        }

        return 0;
    }

    private static string FirstWord(string name) => Words(name)[0];

    private static bool StartsWord(string name, int at)
    {
        var starts = 0;
        foreach (var word in Words(name))
        {
            if (starts == at)
            {
                return true;
            }

            starts += word.Length;
        }

        return false;
    }

    // A capital begins a word, unless it stands within an abbreviation: ASRConfig is ASR and Config.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                words.Add(name.Substring(start, i - start));
                start = i;
            }
        }

        words.Add(name.Substring(start));
        return words;
    }
}
