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
        if (!isHolder && !IsGiven && member != Last && BeginAlike(member, Last))
        {
            return new(Before, member) { Long = full };
        }

        var before = isHolder ? Before : Text;
        return new(before.Substring(0, before.Length - Overlap(before, member)), member) { Long = full };
    }

    // How many characters at the end of a name the member begins with, in whole words, as long as the member has more to say.
    private static int Overlap(string name, string member)
    {
        for (var length = member.Length - 1; length > 0; length--)
        {
            if (StartsWord(member, length)
                && length < name.Length
                && string.CompareOrdinal(name, name.Length - length, member, 0, length) == 0
                && StartsWord(name, name.Length - length))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool BeginAlike(string name, string other)
    {
        var length = FirstWord(name);
        return length == FirstWord(other) && string.CompareOrdinal(name, 0, other, 0, length) == 0;
    }

    // How long it is.
    private static int FirstWord(string name)
    {
        var end = 1;
        while (end < name.Length && !StartsWord(name, end))
        {
            end++;
        }

        return Math.Min(end, name.Length);
    }

    // A capital begins a word, unless it stands within an abbreviation: ASRConfig is ASR and Config.
    private static bool StartsWord(string name, int at) =>
        at == 0 || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));
}
