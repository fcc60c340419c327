using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>Sets the values of a member.</summary>
internal static class ValueFacts
{
    public static void Set(MemberDraft member, MemberDraft single, IReadOnlyList<ListedValue> listed)
    {
        var (values, anyUnnamed) = ValueNames.Choose(listed);
        foreach (var value in values)
        {
            single.Values.Add(value);
        }

        if (anyUnnamed)
        {
            member.Notes.Add("names for the values");
        }
    }
}
