using System.Text.RegularExpressions;
using RtcGen.Import.Draft;
using RtcGen.Import.Pages;
using RtcGen.Import.Texts;

namespace RtcGen.Import;

/// <summary>Drafts an action from the vendor's documentation page. The same page always gives the same draft.</summary>
public static partial class PageImporter
{
    /// <summary>Reads a page.</summary>
    /// <param name="page">The page's text, in markdown.</param>
    /// <param name="options">What is known besides.</param>
    /// <returns>The action as far as the page describes it.</returns>
    /// <exception cref="ImportException">The page describes no action, or is no page of this form.</exception>
    public static ActionDraft Import(string page, PageImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        options ??= new();
        var read = PageReader.Read(page);
        var draft = Address(page, options);
        draft.Method = Method(page, draft);
        draft.Rate = Rates.Find(Prominent(read), draft.Notes);

        var structures = new Structures(read, number => options.OtherPage(number) is { } text ? PageReader.Read(text) : null);
        var facts = new MemberFacts(draft.Action, options.Formats);
        Members(read, "query", draft.Query, new(structures, facts, isResult: false));
        Members(read, "body", draft.Body, new(structures, facts, isResult: false));
        ResultReader.Read(read, draft, new(structures, facts, isResult: true));
        ActionNotes.Settle(draft, read);
        Readable.Make(draft);
        return draft;
    }

    private static ActionDraft Address(string page, PageImportOptions options)
    {
        if (ActionAndVersion().Match(page) is not { Success: true } match)
        {
            throw new ImportException(1, "The page has no address with 'Action=' and 'Version='.");
        }

        return new()
        {
            Action = match.Groups[1].Value,
            Version = match.Groups[2].Value,
            Service = options.Service,
            Namespace = options.Namespace,
            Docs = options.Docs,
        };
    }

    private static string Method(string page, ActionDraft draft)
    {
        if (Verb().Match(page) is { Success: true } match)
        {
            return (match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value.ToUpperInvariant();
        }

        draft.Notes.Add("the method, which the page does not give");
        return "POST";
    }

    // Limits stand in the notes; elsewhere a number of calls may mean something else.
    private static IEnumerable<string> Prominent(Page page) => page.Sections
        .Where(section => section.Title.Contains("注意", StringComparison.Ordinal) || section.Title.Contains("限制", StringComparison.Ordinal) || section.Title.Contains("频率", StringComparison.Ordinal))
        .Concat(page.Sections.Where(section => !section.Title.Contains("返回", StringComparison.Ordinal)))
        .SelectMany(section => section.Text);

    private static void Members(Page page, string place, IList<MemberDraft> into, MemberReader reader)
    {
        var section = page.Sections.FirstOrDefault(section =>
            section.Title.StartsWith(place, StringComparison.OrdinalIgnoreCase) && section.Tables.Count > 0);
        if (section is not null)
        {
            reader.Read(section.Tables[0].Rows.Where(row => place != "query" || row.Name is not ("Action" or "Version")), into);
        }
    }

    [GeneratedRegex(@"[?&]Action=([A-Za-z][A-Za-z0-9]{0,99})&(?:amp;)?Version=(\d{4}-\d{2}-\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex ActionAndVersion();

    [GeneratedRegex(@"请求方式[:：]?\s{0,3}\*{0,2}(GET|POST)\b|使用\s?(GET|POST)\s?方式", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
