using System.Text;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Writing;

/// <summary>
/// What stands where a person will describe a member: no sentence is taken from the source, as its texts are not ours. A name of
/// several words says something by itself.
/// </summary>
internal static class Placeholder
{
    public const string Text = "TODO";

    public static string Create(MemberDraft member)
    {
        var words = Words(member.Name);
        return member.Type == "boolean" || !words.Contains(' ', StringComparison.Ordinal) ? Text : $"The {words}.";
    }

    private static string Words(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(name[i]))
            {
                words.Append(' ');
                continue;
            }

            var starts = char.IsAsciiLetterUpper(name[i])
                && i > 0
                && (char.IsAsciiLetterLower(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            words.Append(starts ? " " : string.Empty).Append(char.ToLowerInvariant(name[i]));
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
