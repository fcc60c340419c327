using RtcGen.Import.Draft;
using RtcGen.Import.Pages;
using RtcGen.Import.Texts;

namespace RtcGen.Import;

/// <summary>What the description of a member says beyond its type.</summary>
internal sealed class MemberFacts
{
    private readonly IReadOnlyDictionary<string, string> _formats;
    private readonly string _action;
    private readonly Dictionary<MemberDraft, string> _coverAbove = [];

    public MemberFacts(string action, IReadOnlyDictionary<string, string> formats)
    {
        _action = action;
        _formats = formats;
    }

    public void ReadRequest(MemberDraft member, PageRow row)
    {
        var prose = Prose.Parse(row.Description);
        var single = member.Items ?? member;
        switch (single.Type)
        {
            case "string":
                TextFacts.Read(member, single, prose);
                Pattern(member, single, prose);
                break;
            case "int32" or "int64" or "double":
                NumberFacts.Read(member, single, prose);
                break;
            default:
                break;
        }

        if (member.Type == "array")
        {
            ListFacts.Read(member, prose.Plain);
        }

        ObjectFacts.Read(member, prose);
        EffectFacts.Read(member, prose, _action);
        DefaultFacts.Read(member, prose);
        member.WhenInvalid = Outcomes.Find(prose.Plain);
        Contradictions.Settle(member);
        Undecided.Note(member, prose);
    }

    public static void ReadResult(MemberDraft member, PageRow row)
    {
        var prose = Prose.Parse(row.Description);
        var single = member.Items ?? member;
        if (single.Type is "int32" or "int64" or "double")
        {
            single.Unit = Units.Find(prose.Plain);
        }

        if (single.Type is "int32" or "int64" or "string")
        {
            var listed = single.Type == "string" ? ValueLists.Texts(prose) : ValueLists.Numbers(prose.Plain);
            ValueFacts.Set(member, single, listed.Count > 1 ? listed : []);
        }
    }

    /// <summary>A rule about a member "and the ids above it" holds for those of the same object that have none of their own.</summary>
    public void CoverAbove(IList<MemberDraft> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (_coverAbove.TryGetValue(members[i], out var expression))
            {
                foreach (var above in members.Take(i).Where(above => above.Type == "string" && MemberNames.IsId(above.Name) && above.Pattern is null && above.Format is null))
                {
                    SetPattern(above, expression);
                }
            }
        }
    }

    private void Pattern(MemberDraft member, MemberDraft single, Prose prose)
    {
        if (Patterns.Find(prose) is not { } pattern)
        {
            return;
        }

        SetPattern(single, pattern.Expression);
        if (pattern.CoversAbove)
        {
            _coverAbove[member] = pattern.Expression;
        }
    }

    private void SetPattern(MemberDraft single, string expression)
    {
        if (_formats.TryGetValue(expression, out var format))
        {
            single.Format = format;
        }
        else
        {
            single.Pattern = expression;
        }

        single.Length = null;
    }
}
