namespace RtcGen.Schema.Reading;

// Decodes `pages`: how a long list is handed out.
internal static class PagesDecoder
{
    private static readonly Dictionary<string, PageStyle> Styles = new(StringComparer.Ordinal)
    {
        ["number"] = PageStyle.Number,
        ["offset"] = PageStyle.Offset,
        ["cursor"] = PageStyle.Cursor,
    };

    public static PagesSchema? Decode(MappingReader root, Scope request, MemberOutline result)
    {
        if (root.Child("pages", SchemaKeys.Pages) is not { } section)
        {
            return null;
        }

        var style = section.Choice("style", Styles, isRequired: true);
        var pages = new PagesSchema
        {
            Style = style ?? PageStyle.Number,
            At = Member(section, "at", request, "the member of the request that holds the position", isRequired: true, isNumber: style != PageStyle.Cursor) ?? string.Empty,
            Size = Member(section, "size", request, "the member of the request that holds the length of a page", isRequired: false, isNumber: true),
            First = section.Number("first", 0, int.MaxValue, "the first position, such as 1") ?? (style == PageStyle.Number ? 1 : 0),
            Items = Path(section, "items", result, "a list", member => member.Type == FieldType.Array),
            Total = Path(section, "total", result, "a number", member => member.IsNumber),
            More = Path(section, "more", result, "true or false", member => member.Type == FieldType.Boolean),
            Next = Path(section, "next", result, "a text or a number", member => member.Type == FieldType.String || member.IsNumber),
        };
        ReportContradictions(section, pages, style, result);
        return pages;
    }

    private static void ReportContradictions(MappingReader section, PagesSchema pages, PageStyle? style, MemberOutline result)
    {
        if (section.Find("next") is null && style == PageStyle.Cursor)
        {
            section.ReportMissing("next", "where in the result the next cursor is");
        }

        if (section.Find("first") is { } first && style == PageStyle.Cursor)
        {
            section.Report(DiagnosticRules.NotApplicable, first.Key.Range, "'pages.first' does not apply to the style cursor, which starts without a position.");
        }

        if (section.Find("size") is not null && pages.Size == pages.At)
        {
            section.Report(DiagnosticRules.Contradiction, section.Find("size")!.ValueRange, "'pages.size' and 'pages.at' must be two members.");
        }

        var isList = result.Type == FieldType.Array;
        if (result.Type is not null && section.Find("items") is null && !isList)
        {
            section.ReportMissing("items", "where in the result the list is");
        }
        else if (isList && section.Find("items") is { } items)
        {
            section.Report(DiagnosticRules.Contradiction, items.Key.Range, "'pages.items' cannot stand beside a result that is the list itself; remove it.");
        }
    }

    private static string? Member(MappingReader section, string key, Scope request, string expected, bool isRequired, bool isNumber)
    {
        if (section.Text(key, expected, isRequired) is not { } name)
        {
            return null;
        }

        if (request.Find(name) is not { } member)
        {
            Report(section, key, DiagnosticRules.UnknownReference, $"{expected}, but found {Messages.Quote(name)}{Messages.Suggest(name, request.Names)}");
        }
        else if (member.Type is not (null or FieldType.Int32 or FieldType.Int64 or FieldType.String))
        {
            Report(section, key, DiagnosticRules.Contradiction, $"{expected}, a whole number or a text, which {Messages.Quote(name)} is not.");
        }
        else if (isNumber && member is { Type: FieldType.String } && member.Find("default") is YamlScalar { Text: var standard } && JsonLiterals.TryWhole(standard) is null)
        {
            Report(section, key, DiagnosticRules.Contradiction, $"{expected}, but the default of {Messages.Quote(name)} is {Messages.Quote(standard)}, which is no whole number.");
        }

        return name;
    }

    private static EquatableArray<string> Path(MappingReader section, string key, MemberOutline result, string expected, Func<MemberOutline, bool> fits)
    {
        if (section.Text(key, "a path in the result") is not { } text || result.Type is null or FieldType.Array)
        {
            return default;
        }

        var phrase = new LocatedText(text, section.Find(key)!.ValueRange);
        var scope = result.Fields ?? new Scope(null);
        if (new PathResolver(section.Context, section.Path.Append(key)).Resolve(phrase, scope) is not { } target)
        {
            return default;
        }

        if (target.Member.Type is not null && !fits(target.Member))
        {
            Report(section, key, DiagnosticRules.Contradiction, $"{expected} in the result, which {Messages.Quote(phrase.Text)} is not.");
        }

        return target.Path.Names;
    }

    private static void Report(MappingReader section, string key, string id, string expectation) =>
        section.Report(id, section.Find(key)!.ValueRange, $"'{section.Path.Append(key)}' must be {expectation}");
}
