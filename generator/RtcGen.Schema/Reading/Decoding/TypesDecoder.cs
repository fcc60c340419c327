namespace RtcGen.Schema.Reading;

// Decodes a types file.
internal static class TypesDecoder
{
    private const string Expected = "a mapping of type names with at least one type";

    public static TypesSchema Decode(ReadContext context, YamlMapping mapping)
    {
        var root = new MappingReader(context, mapping, mapping.Entries[0].Key.Range, KeyPath.Root, SchemaKeys.Types);
        var service = root.Name("service", Identifiers.IsServiceName, Identifiers.ServiceNameForm, isRequired: true);
        if (root.Find("types") is null && root.Find("results") is null && !root.IsMeant("results"))
        {
            root.ReportMissing("types", Expected + ", or 'results' with such a mapping");
        }

        return new()
        {
            Service = service ?? string.Empty,
            ServiceSpan = root.Span("service"),
            Version = root.Name("version", Identifiers.IsVersion, "a date written YYYY-MM-DD"),
            SupersededBy = VersionDecoder.DecodeSuccessor(root),
            SupersededBySpan = root.Span("supersededBy"),
            Namespace = VersionDecoder.DecodeNamespace(root),
            NamespaceSpan = root.Span("namespace"),
            Summary = root.Localized("summary"),
            Types = DecodeTypes(root, "types", SchemaKeys.Type, MemberContext.Body),
            Results = DecodeTypes(root, "results", SchemaKeys.ResultType, MemberContext.Result),
            Line = context.Line(mapping.Entries[0]),
        };
    }

    private static EquatableArray<TypeSchema> DecodeTypes(
        MappingReader root, string key, IReadOnlyList<string> keys, Func<Scope, MemberContext> placeOf)
    {
        if (root.Mapping(key, Expected) is not { } mapping)
        {
            return default;
        }

        var types = new List<TypeSchema>();
        root.Context.TypeUses.Clear();
        foreach (var (entry, reader) in root.Children(key, mapping, keys))
        {
            if (!Identifiers.IsTypeName(entry.Name))
            {
                reader.Report(
                    DiagnosticRules.MalformedName,
                    entry.Key.Range,
                    $"'{reader.Path}' must be named with letters and digits, a capital first, and not like a type of JSON.");
            }

            types.Add(new(entry.Name, DecodeShape(reader, entry, placeOf)));
        }

        TypeCycles.Report(root.Context, [.. types.Select(type => type.Name)]);
        return new(types);
    }

    private static FieldSchema DecodeShape(MappingReader reader, YamlEntry entry, Func<Scope, MemberContext> placeOf)
    {
        var isUndocumented = reader.Flag("undocumented");
        var shape = new FieldSchema
        {
            Name = entry.Name,
            Type = FieldType.Object,
            Summary = reader.Localized("summary"),
            Remarks = reader.Localized("remarks"),
            Undocumented = isUndocumented,
            Line = reader.Context.Line(entry),
            Column = reader.Context.Column(entry),
        };
        if (reader.Mapping("fields", FieldDecoder.ExpectedFields, isRequired: true) is not { } fields)
        {
            return shape;
        }

        var scope = new Scope(null, fields);
        var place = placeOf(scope).In(entry.Name) with { IsUndocumented = isUndocumented };
        UndocumentedChecks.Report(reader, place);
        return shape with
        {
            Fields = FieldDecoder.DecodeMembers(reader, "fields", fields, place),
            Switch = SwitchDecoder.Decode(reader, scope),
            Rules = RuleDecoder.Decode(reader, scope),
            Union = UnionDecoder.Decode(reader, scope),
        };
    }
}
