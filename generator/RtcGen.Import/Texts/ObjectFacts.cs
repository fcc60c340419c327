using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>What the description of an object says about its members.</summary>
internal static class ObjectFacts
{
    public static void Read(MemberDraft member, Prose prose)
    {
        if (member.Type != "object")
        {
            return;
        }

        DefaultFacts.ReadMembers(member, prose);
        foreach (var child in member.Fields)
        {
            Contradictions.Settle(child);
        }

        if (member.Fields.Where(field => field is { Type: "array", Items.Type: "object" }).ToList() is [{ Count: null } list])
        {
            ListFacts.Read(list, prose.Plain);
        }
    }
}
