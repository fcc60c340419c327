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

    public static PagesSchema? Decode(Section root, Scope request, Outline result)
    {
        if (root.Part("pages", SchemaKeys.Pages) is not { } section)
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

    private static void ReportContradictions(Section section, PagesSchema pages, PageStyle? style, Outline result)
    {
        if (section.Find("next") is null && style == PageStyle.Cursor)
        {
            section.ReportMissing("next", "where in the result the next cursor is");
        }

        if (section.Find("first") is { } first && style == PageStyle.Cursor)
        {
            section.Report(SchemaRules.NotApplicable, first.Key.Range, "'pages.first' does not apply to the style cursor, which starts without a position.");
        }

        if (section.Find("size") is not null && pages.Size == pages.At)
        {
            section.Report(SchemaRules.Contradiction, section.Find("size")!.ValueRange, "'pages.size' and 'pages.at' must be two members.");
        }

        var isList = result.Type == FieldType.Array;
        if (result.Type is not null && section.Find("items") is null && !isList)
        {
            section.ReportMissing("items", "where in the result the list is");
        }
        else if (isList && section.Find("items") is { } items)
        {
            section.Report(SchemaRules.Contradiction, items.Key.Range, "'pages.items' cannot stand beside a result that is the list itself; remove it.");
        }
    }

    private static string? Member(Section section, string key, Scope request, string expected, bool isRequired, bool isNumber)
    {
        if (section.Text(key, expected, isRequired) is not { } name)
        {
            return null;
        }

        if (request.Find(name) is not { } member)
        {
            Report(section, key, SchemaRules.UnknownReference, $"{expected}, but found {Wording.Quote(name)}{Wording.Suggest(name, request.Names)}");
        }
        else if (member.Type is not (null or FieldType.Int32 or FieldType.Int64 or FieldType.String))
        {
            Report(section, key, SchemaRules.Contradiction, $"{expected}, a whole number or a text, which {Wording.Quote(name)} is not.");
        }
        else if (isNumber && member is { Type: FieldType.String } && member.Find("default") is YamlScalar { Text: var standard } && WireValues.TryWhole(standard) is null)
        {
            Report(section, key, SchemaRules.Contradiction, $"{expected}, but the default of {Wording.Quote(name)} is {Wording.Quote(standard)}, which is no whole number.");
        }

        return name;
    }

    private static EquatableArray<string> Path(Section section, string key, Outline result, string expected, Func<Outline, bool> fits)
    {
        if (section.Text(key, "a path in the result") is not { } text || result.Type is null or FieldType.Array)
        {
            return default;
        }

        var phrase = new Phrase(text, section.Find(key)!.ValueRange);
        var scope = result.Fields ?? new Scope(null);
        if (new PathResolver(section.Context, section.Path.Of(key)).Resolve(phrase, scope) is not { } target)
        {
            return default;
        }

        if (target.Member.Type is not null && !fits(target.Member))
        {
            Report(section, key, SchemaRules.Contradiction, $"{expected} in the result, which {Wording.Quote(phrase.Text)} is not.");
        }

        return target.Path.Names;
    }

    private static void Report(Section section, string key, string id, string expectation) =>
        section.Report(id, section.Find(key)!.ValueRange, $"'{section.Path.Of(key)}' must be {expectation}");
}
