using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Finds out by the usual names how a list is paged. More than one way, or more than one list, is for a person to decide.</summary>
internal static class GoPages
{
    /// <summary>Sets how the list is paged, or notes that there is more than one way.</summary>
    public static void Find(ActionDraft draft)
    {
        var request = draft.Query.Concat(draft.Body).Where(member => member.Type is "string" or "int32" or "int64").ToList();
        var result = draft.Result.Fields.ToList();
        var pages = Candidates(request, result).ToList();
        if (pages.Count == 0)
        {
            return;
        }

        var lists = Lists(result);
        if (pages.Count > 1 || lists.Count != 1)
        {
            draft.Notes.Add(FormattableString.Invariant($"how the list is paged: by {string.Join(" or ", pages.Select(page => page.At))}; lists in the result: {lists.Count}"));
            return;
        }

        draft.Pages = pages[0];
        draft.Pages.Items = lists[0].Name;
    }

    // Beside a list of objects, one of single values is something else, such as the ids that were not found.
    private static List<MemberDraft> Lists(List<MemberDraft> result)
    {
        var lists = result.Where(member => member.Type == "array").ToList();
        var objects = lists.Where(list => list.Items is { Type: "object" }).ToList();
        return objects.Count > 0 ? objects : lists;
    }

    private static IEnumerable<PagesDraft> Candidates(List<MemberDraft> request, List<MemberDraft> result)
    {
        var total = Find(result.Where(member => member.Type is "int32" or "int64"), "TotalCount", "Total");
        if (Find(request, "NextToken") is { } token && Find(result.Where(member => member.Type is "string" or "int32" or "int64"), "NextToken") is { } next)
        {
            yield return new() { Style = "cursor", At = token, Size = Find(request, "MaxResults"), Total = total, Next = next };
        }

        if (total is not null && Find(request, "PageNumber", "PageNum") is { } number && Find(request, "PageSize") is { } pageSize)
        {
            yield return new() { Style = "number", At = number, Size = pageSize, Total = total };
        }

        if (total is not null && Find(request, "Offset") is { } offset && Find(request, "Limit") is { } limit)
        {
            yield return new() { Style = "offset", At = offset, Size = limit, Total = total };
        }
    }

    // Some services write the same names small, some with an underscore.
    private static string? Find(IEnumerable<MemberDraft> members, params string[] names) =>
        members.Select(member => member.Name).FirstOrDefault(name => names.Contains(name.Replace("_", string.Empty, StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase));
}
