using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>Members that the server ignores in this action.</summary>
internal static partial class EffectFacts
{
    public static void Read(MemberDraft member, Prose prose, string action)
    {
        if (OnlyIn().Match(prose.Plain) is { Success: true } only && only.Groups[1].Value != action)
        {
            member.Effect = "none";
        }

        if (Family().Match(prose.Plain) is { Success: true } family && !IsOf(family.Groups[1].Value, action))
        {
            member.Effect = "none";
        }

        OnlyMember(member, prose);
    }

    // "only ImageConfig.Interval can be set, the others have no effect"
    private static void OnlyMember(MemberDraft member, Prose prose)
    {
        if (Single().Match(prose.Plain) is not { Success: true } match || !prose.Plain.Contains("设置无效", StringComparison.Ordinal))
        {
            return;
        }

        var name = match.Groups[1].Value.Split('.')[^1];
        if (member.Fields.Any(field => field.Name == name))
        {
            foreach (var field in member.Fields.Where(field => field.Name != name))
            {
                field.Effect = "none";
            }
        }
    }

    private static bool IsOf(string family, string action) =>
        action.Contains(family == "录制" ? "Record" : "Push", StringComparison.Ordinal);

    [GeneratedRegex(@"[只仅]在调用[ ]?([A-Za-z]{1,60})[ ]?时有效", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyIn();

    [GeneratedRegex(@"\(仅对(录制|转推直播)有效\)", RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"[只仅]支持设置[ ]?([A-Za-z][\w.]{0,100})", RegexOptions.CultureInvariant)]
    private static partial Regex Single();
}
