using RtcGen.Import.Draft;
using RtcGen.Import.Pages;

namespace RtcGen.Import;

/// <summary>Settles what concerns the request as a whole.</summary>
internal static class ActionNotes
{
    public static void Settle(ActionDraft draft, Page page)
    {
        foreach (var member in draft.Query.Where(member => member.Type == "array"))
        {
            member.Repeated = true;
        }

        foreach (var section in page.Sections)
        {
            if (section.Text.Exists(line => line.Contains("以下参数", StringComparison.Ordinal) || line.Contains("无法更新", StringComparison.Ordinal) || line.Contains("进行更新", StringComparison.Ordinal)))
            {
                draft.Notes.Add(FormattableString.Invariant($"which members the call acts on: the section on line {section.Line} of the page says more"));
            }
        }
    }
}
