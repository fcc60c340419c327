using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>
/// A description without its dress: no tags, no links, marks of one width, a line for each paragraph, and <c>- </c> before each
/// item of a list. What was code keeps its back-quotes in <see cref="Marked"/>.
/// </summary>
internal sealed partial class Prose
{
    // Longer texts are not descriptions, and each look at one costs time.
    private const int MaximumLength = 20_000;
    private const string Wide = "（）：；，～＝［］｛｝＋－％／　\u00A0";
    private const string Narrow = "():;,~=[]{}+-%/  ";

    private Prose(string marked)
    {
        Marked = marked;
        Plain = marked.Replace("`", string.Empty, StringComparison.Ordinal);
    }

    public string Marked { get; }

    public string Plain { get; }

    public static Prose Parse(string description)
    {
        var text = description.Length > MaximumLength ? description[..MaximumLength] : description;
        text = CodeTag().Replace(text, "`");
        text = Item().Replace(text, "\n- ");
        text = Break().Replace(text, "\n");
        text = Tag().Replace(text, string.Empty);
        text = WebUtility.HtmlDecode(text);
        text = Link().Replace(text, "$1");
        text = text.Replace("**", string.Empty, StringComparison.Ordinal);
        return new(Normal(text));
    }

    private static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var narrow = Wide.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Narrow[i] : c;
            if (narrow is ' ' or '\t' or '\n')
            {
                Blank(normal, narrow == '\n');
            }
            else if (!char.IsControl(narrow))
            {
                normal.Append(narrow);
            }
        }

        return normal.ToString().Trim();
    }

    // One blank stands for many, and none beside a line break.
    private static void Blank(StringBuilder normal, bool breaks)
    {
        if (breaks && normal.Length > 0 && normal[^1] == ' ')
        {
            normal.Length--;
        }

        if (normal.Length > 0 && normal[^1] is not (' ' or '\n'))
        {
            normal.Append(breaks ? '\n' : ' ');
        }
    }

    [GeneratedRegex("</?code>", RegexOptions.CultureInvariant)]
    private static partial Regex CodeTag();

    [GeneratedRegex(@"<li>|(?<=\n|\A)[ \t]{0,20}[-*][ \t](?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex("<(?:br|p|/p|/li|ul|/ul|div|/div|/tr|/td)(?:[ /][^<>]{0,500})?>", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex("<[a-zA-Z/!][^<>]{0,1000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // Not within code: no link's text has a back-quote beside its bracket's end that a pattern could be.
    [GeneratedRegex(@"\[([^\[\]\n]{0,300})\]\((?:https?:|#|\d)[^()\s]{0,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
