namespace RtcGen.Schema.Reading;

// Decodes an action file. What is missing or wrong is reported, and something harmless stands in its place.
internal static class ActionDecoder
{
    private const string ExpectedMembers = "a mapping of member names";

    private static readonly Vocabulary Repeatabilities = new()
    {
        ["safe"] = (int)Repeatability.Safe,
        ["yes"] = (int)Repeatability.Yes,
        ["no"] = (int)Repeatability.No,
    };

    private static readonly Vocabulary Verbs = new()
    {
        ["GET"] = (int)HttpVerb.Get,
        ["POST"] = (int)HttpVerb.Post,
    };

    private static readonly Vocabulary Encodings = new()
    {
        ["json"] = (int)BodyEncoding.Json,
        ["form"] = (int)BodyEncoding.Form,
    };

    private static readonly Vocabulary Envelopes = new()
    {
        ["standard"] = (int)ResponseEnvelope.Standard,
        ["flat"] = (int)ResponseEnvelope.Flat,
        ["none"] = (int)ResponseEnvelope.None,
    };

    public static ActionSchema Decode(ReadContext context, YamlMapping mapping)
    {
        var at = mapping.Entries[0].Key.Range;
        var root = new MappingReader(context, mapping, at, KeyPath.Root, SchemaKeys.Action);
        var query = root.Mapping("query", ExpectedMembers, mayBeEmpty: true);
        var body = root.Mapping("body", ExpectedMembers, mayBeEmpty: true);
        var request = new Scope(null, query, body);
        // What the file does not have is not decoded: a compiler that was just started would have to compile the code for it.
        var regions = root.Has("regions") ? DecodeRegions(root) : [];
        var encoding = (BodyEncoding?)root.Choice("encoding", Encodings) ?? BodyEncoding.Json;
        var action = new ActionSchema
        {
            Action = root.Name("action", Identifiers.IsActionName, "the action's name, letters and digits with a letter first", isRequired: true) ?? string.Empty,
            Version = root.Name("version", Identifiers.IsVersion, "a date written YYYY-MM-DD", isRequired: true) ?? string.Empty,
            SupersededBy = root.Has("supersededBy") ? VersionDecoder.DecodeSuccessor(root) : null,
            SupersededBySpan = root.Span("supersededBy"),
            Service = root.Name("service", Identifiers.IsServiceName, Identifiers.ServiceNameForm, isRequired: true) ?? string.Empty,
            ServiceSpan = root.Span("service"),
            Namespace = root.Has("namespace") ? VersionDecoder.DecodeNamespace(root) : null,
            NamespaceSpan = root.Span("namespace"),
            Method = (HttpVerb?)root.Choice("method", Verbs, isRequired: true) ?? HttpVerb.Post,
            Encoding = encoding,
            Envelope = (ResponseEnvelope?)root.Choice("envelope", Envelopes) ?? ResponseEnvelope.Standard,
            Signed = !root.Has("signed") || root.Flag("signed"),
            Host = root.Name("host", Identifiers.IsHost, "a host name such as api.example.com"),
            Docs = root.Number("docs", 1, int.MaxValue, "the number of a documentation page"),
            Rates = root.Has("rate") ? RateDecoder.Decode(root, request) : default,
            Regions = new(regions.Select(region => region.Text)),
            RegionSpans = new(regions.Select(region => context.Diagnostics.Source.Place(region.Range))),
            Repeatable = (Repeatability?)root.Choice("repeatable", Repeatabilities) ?? Repeatability.No,
            Undocumented = root.Flag("undocumented"),
            Deprecated = root.Localized("deprecated"),
            ReplacedBy = root.Name("replacedBy", Identifiers.IsActionReference, "the name of an action, with its version where that differs, such as UpdateSnapshot 2023-11-01"),
            Task = root.Has("task") ? TaskDecoder.Decode(root, request) : null,
            Window = root.Has("window") ? WindowDecoder.Decode(root) : null,
            Pages = root.Has("pages") ? PagesDecoder.Decode(root, request, new(root.Find("result")?.Value ?? mapping)) : null,
            Summary = root.Localized("summary", isRequired: true) ?? new(string.Empty, null),
            Remarks = root.Localized("remarks"),
            Query = query is null ? default : FieldDecoder.DecodeMembers(root, "query", query, MemberContext.Query(request)),
            Body = body is null ? default : FieldDecoder.DecodeMembers(root, "body", body, encoding == BodyEncoding.Form ? MemberContext.Form(request) : MemberContext.Body(request)),
            Rules = root.Has("rules") ? RuleDecoder.Decode(root, request) : default,
            Result = ResultDecoder.Decode(root),
            Line = context.Line(root.Find("action") ?? mapping.Entries[0]),
        };
        ReportContradictions(root, query);
        RequestChecks.Report(root, action);
        return action;
    }

    private static List<LocatedText> DecodeRegions(MappingReader root)
    {
        const string Expected = "a list of region names such as [cn-north-1]";
        var regions = root.Texts("regions", Expected);
        foreach (var region in regions)
        {
            if (!Identifiers.IsRegionName(region.Text))
            {
                root.Report(DiagnosticRules.MalformedName, region.Range, $"'regions' must be {Expected}, but found {Messages.Quote(region.Text)} in it.");
            }
        }

        return regions;
    }

    private static void ReportContradictions(MappingReader root, YamlMapping? query)
    {
        if (root.Find("body") is { } body && root.Find("method")?.Value is YamlScalar { Text: "GET" })
        {
            root.Report(DiagnosticRules.Contradiction, body.Key.Range, "'body' cannot stand in an action whose method is GET; write the members in 'query'.");
        }

        foreach (var entry in query?.Entries ?? [])
        {
            if (entry.Name is "Action" or "Version")
            {
                root.Report(DiagnosticRules.Contradiction, entry.Key.Range, $"'query.{entry.Name}' is what every call says anyway; remove it.");
            }
        }
    }
}
