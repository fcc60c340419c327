using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Leaves out what a query or a form cannot hold: JSON of any kind, and maps.</summary>
internal static class GoFlat
{
    /// <summary>Removes such members, at any depth.</summary>
    /// <param name="members">The members of a query or a form, or of an object in one.</param>
    /// <param name="notes">Takes what was left out.</param>
    /// <param name="path">Where the members are, with a dot behind; empty for the request itself.</param>
    public static void Clean(IList<MemberDraft> members, IList<string> notes, string path = "")
    {
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var member = members[i];
            var single = member.Items ?? member;
            if (single.Type == "object")
            {
                Clean(single.Fields, notes, $"{path}{member.Name}.");
            }

            if (member.Type == "map" || single.Type is "json" or "map" || (single.Type == "object" && single.Fields.Count == 0))
            {
                members.RemoveAt(i);
                notes.Add($"{path}{member.Name}, which is left out, as neither a query nor a form can hold it: {single.Notes.FirstOrDefault() ?? single.Type}");
            }
        }
    }
}
