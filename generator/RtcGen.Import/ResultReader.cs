using System.Text.RegularExpressions;
using RtcGen.Import.Draft;
using RtcGen.Import.Pages;

namespace RtcGen.Import;

/// <summary>Reads what a page says about the response.</summary>
internal static partial class ResultReader
{
    public static void Read(Page page, ActionDraft draft, MemberReader reader)
    {
        var sections = page.Below(section => section.Title.StartsWith("返回", StringComparison.Ordinal) && !section.Title.Contains("示例", StringComparison.Ordinal));
        var rows = sections
            .Where(section => section.Title.Contains("返回", StringComparison.Ordinal))
            .SelectMany(section => section.Tables)
            .FirstOrDefault()?.Rows ?? [];
        if (Unwrapped(rows) is { Count: > 0 } own)
        {
            draft.Result = new() { Name = "Result", Type = "object" };
            reader.Read(own, draft.Result.Fields);
            return;
        }

        Text(string.Join('\n', sections.SelectMany(section => section.Text)), draft);
    }

    // Some tables begin at the envelope.
    private static List<PageRow> Unwrapped(IReadOnlyList<PageRow> rows)
    {
        var own = rows.Where(row => row.Name != "ResponseMetadata").ToList();
        return own is [{ Name: "Result" } result] ? result.Children : own;
    }

    private static void Text(string text, ActionDraft draft)
    {
        if (Ok().Match(text) is not { Success: true } match)
        {
            draft.Result.Notes.Add("what the result holds, which the page does not say");
            return;
        }

        draft.Result = new() { Name = "Result", Type = "string" };
        draft.Success = match.Groups[1].Value;
        draft.Failure = text.Contains("失败时为空", StringComparison.Ordinal) || text.Contains("失败为空", StringComparison.Ordinal) ? string.Empty : null;
    }

    [GeneratedRegex(@"Result`?[^\n]{0,40}?返回\s?[`""]{0,2}([A-Za-z]{1,20})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ok();
}
