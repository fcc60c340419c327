namespace RtcGen.Schema.Reading;

// Decodes `pages`: how a long list is returned.
internal static class PagesDecoder
{
    private static readonly Vocabulary Styles = new()
    {
        ["number"] = (int)PageStyle.Number,
        ["offset"] = (int)PageStyle.Offset,
        ["cursor"] = (int)PageStyle.Cursor,
    };

    public static PagesSchema? Decode(MappingReader root, Scope request, MemberOutline result)
    {
        if (root.Child("pages", SchemaKeys.Pages) is not { } reader)
        {
            return null;
        }

        var style = (PageStyle?)reader.Choice("style", Styles, isRequired: true);
        var pages = new PagesSchema
        {
            Style = style ?? PageStyle.Number,
            At = Member(reader, "at", request, "the member of the request that holds the position", isRequired: true, isNumber: style != PageStyle.Cursor) ?? string.Empty,
            Size = Member(reader, "size", request, "the member of the request that holds the length of a page", isRequired: false, isNumber: true),
            First = reader.Number("first", 0, int.MaxValue, "the first position, such as 1") ?? (style == PageStyle.Number ? 1 : 0),
            Items = Path(reader, "items", result, "a list", member => member.Type == FieldType.Array),
            Total = Path(reader, "total", result, "a number", member => member.IsNumber),
            More = Path(reader, "more", result, "true or false", member => member.Type == FieldType.Boolean),
            Next = Path(reader, "next", result, "a string or a number", member => member.Type == FieldType.String || member.IsNumber),
            NewestFirst = reader.Condition("newestFirst", request),
        };
        ReportContradictions(reader, pages, style, result);
        return pages;
    }

    private static void ReportContradictions(MappingReader reader, PagesSchema pages, PageStyle? style, MemberOutline result)
    {
        if (reader.Find("next") is null && style == PageStyle.Cursor)
        {
            reader.ReportMissing("next", "where in the result the next cursor is");
        }

        if (reader.Find("first") is { } first && style == PageStyle.Cursor)
        {
            reader.Report(DiagnosticRules.NotApplicable, first.Key.Range, "'pages.first' does not apply to the style cursor, which starts without a position.");
        }

        if (reader.Find("size") is not null && pages.Size == pages.At)
        {
            reader.Report(DiagnosticRules.Contradiction, reader.Find("size")!.ValueRange, "'pages.size' and 'pages.at' must be two members.");
        }

        var isList = result.Type == FieldType.Array;
        if (result.Type is not null && reader.Find("items") is null && !isList)
        {
            reader.ReportMissing("items", "where in the result the list is");
        }
        else if (isList && reader.Find("items") is { } items)
        {
            reader.Report(DiagnosticRules.Contradiction, items.Key.Range, "'pages.items' cannot stand beside a result that is the list itself; remove it.");
        }
    }

    private static string? Member(MappingReader reader, string key, Scope request, string expected, bool isRequired, bool isNumber)
    {
        if (reader.Text(key, expected, isRequired) is not { } name)
        {
            return null;
        }

        if (request.Find(name) is not { } member)
        {
            var suggestion = Suggestion.For(name, request.Names);
            Report(reader, key, DiagnosticRules.UnknownReference, $"{expected}, but found {Messages.Quote(name)}{suggestion}", suggestion.Replacement);
        }
        else if (member.Type is not (null or FieldType.Int32 or FieldType.Int64 or FieldType.String))
        {
            Report(reader, key, DiagnosticRules.Contradiction, $"{expected}, an integer or a string, which {Messages.Quote(name)} is not.");
        }
        else if (isNumber && member is { Type: FieldType.String } && member.Find("default") is YamlScalar { Text: var standard } && JsonLiterals.TryWhole(standard) is null)
        {
            Report(reader, key, DiagnosticRules.Contradiction, $"{expected}, but the default of {Messages.Quote(name)} is {Messages.Quote(standard)}, which is not an integer.");
        }

        return name;
    }

    private static EquatableArray<string> Path(MappingReader reader, string key, MemberOutline result, string expected, Func<MemberOutline, bool> fits)
    {
        if (reader.Text(key, "a path in the result") is not { } text || result.Type is null or FieldType.Array)
        {
            return default;
        }

        var path = new LocatedText(text, reader.Find(key)!.ValueRange);
        var scope = result.Fields ?? new Scope(null);
        if (new PathResolver(reader.Context.Diagnostics, reader.Path.Append(key)).Resolve(path, scope) is not { } target)
        {
            return default;
        }

        if (target.Member.Type is not null && !fits(target.Member))
        {
            Report(reader, key, DiagnosticRules.Contradiction, $"{expected} in the result, which {Messages.Quote(text)} is not.");
        }

        return target.Path.Names;
    }

    private static void Report(MappingReader reader, string key, string id, string expectation, SchemaReplacement? replacement = null) =>
        reader.Report(id, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' must be {expectation}", replacement);
}
