using System.Text.RegularExpressions;

namespace RtcGen.Import;

/// <summary>What the names of members tell.</summary>
internal static partial class MemberNames
{
    /// <summary>Whether the schema language takes the name.</summary>
    public static bool IsValid(string name) => Valid().IsMatch(name);

    /// <summary>Whether the name is that of an id, a time or a place in a list.</summary>
    public static bool IsLarge(string name) => !name.Equals("AppId", StringComparison.Ordinal) && Large().IsMatch(name);

    /// <summary>Whether the name is that of an id.</summary>
    public static bool IsId(string name) => name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.\-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();

    [GeneratedRegex(@"(?:Ids?|Time|Index|Cursor|Limit|Count|Sender|Receiver|Operator)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Large();
}
