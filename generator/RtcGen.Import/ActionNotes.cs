using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Settles what concerns the request as a whole.</summary>
internal static class ActionNotes
{
    public static void Settle(ActionDraft draft)
    {
        foreach (var member in draft.Query.Where(member => member.Type == "array"))
        {
            member.Repeated = true;
        }
    }
}
