namespace RtcGen.Schema.Reading;

// Decodes the members of a request, of a result or of an object.
internal static class FieldDecoder
{
    public const string ExpectedFields = "a mapping of member names with at least one member";

    private const string ExpectedItems = "a mapping that describes the item";

    public static EquatableArray<FieldSchema> DecodeMembers(
        MappingReader parent, string key, YamlMapping mapping, MemberContext place)
    {
        var members = new List<FieldSchema>();
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, reader) in parent.Children(key, mapping, place.Keys))
        {
            if (!Identifiers.IsWireName(entry.Name))
            {
                reader.Report(
                    DiagnosticRules.MalformedName,
                    entry.Key.Range,
                    $"'{reader.Path}' must be named with a letter or underscore and then letters, digits, '_', '-' or '.', at most {Messages.Number(Identifiers.MaximumWireName)} in all.");
            }

            var member = Decode(reader, entry.Name, entry, place);
            members.Add(member);
            if (!member.Aliases.All(aliases.Add))
            {
                reader.Report(DiagnosticRules.Contradiction, reader.Find("aliases")!.ValueRange, $"'{reader.Path.Append("aliases")}' has a name that another member has there too.");
            }
        }

        return new(members);
    }

    // A member, an item, a result as a whole: whatever has a type.
    public static FieldSchema Decode(MappingReader reader, string name, YamlEntry entry, MemberContext place)
    {
        var (written, typeName) = TypeDecoder.Decode(reader, place);
        var type = TypeNames.WithFormat(written, (reader.Find("format")?.Value as YamlScalar)?.Text);
        FieldChecks.ReportInapplicable(reader, type);
        place = reader.Flag("undocumented") ? place with { IsUndocumented = true } : place;
        UndocumentedChecks.Report(reader, place);
        var keys = new FieldKeys(reader, type, place);
        var field = new FieldSchema
        {
            Name = name,
            Type = type ?? FieldType.String,
            TypeName = typeName,
            TypeSpan = typeName is null ? default : reader.Span("type"),
            OwnTypeName = reader.Name("csharp", Identifiers.IsTypeName, "the name of a class, letters and digits with a capital first"),
            PropertyName = reader.Name("property", Identifiers.IsTypeName, "the name of a property, letters and digits with a capital first"),
            Summary = reader.Localized("summary"),
            Remarks = reader.Localized("remarks"),
            Undocumented = place.IsUndocumented,
            Aliases = keys.Aliases(),
            Required = reader.Flag("required"),
            RequiredWhen = keys.Condition("requiredWhen"),
            Secret = reader.Flag("secret"),
            IdempotencyToken = reader.Flag("idempotencyToken"),
            Beside = reader.Flag("beside"),
            NullClears = reader.Flag("nullClears"),
            Deprecated = reader.Localized("deprecated"),
            ReplacedBy = keys.Sibling("replacedBy"),
            DefaultNote = reader.Localized("defaultNote"),
            WhenInvalid = reader.Choice("whenInvalid", FieldKeys.WhenInvalids) ?? WhenInvalid.Unstated,
            Effect = keys.Effect(out var effectWhen),
            EffectWhen = effectWhen,
            Line = reader.Context.Line(entry),
            Column = reader.Context.Column(entry),
        };
        field = DecodeValue(reader, field, keys);
        field = DecodeFields(reader, field, keys);
        field = DecodeList(reader, field, keys);
        if (reader.Find("csharp") is { } own && type is not null && !field.HasOwnType)
        {
            reader.Report(DiagnosticRules.NotApplicable, own.Key.Range, $"'{reader.Path.Append("csharp")}' does not apply here: it is for a member with 'fields' or 'values', or a list of such.");
        }

        return field;
    }

    // What the value of a member may be.
    private static FieldSchema DecodeValue(MappingReader reader, FieldSchema field, FieldKeys keys)
    {
        var type = keys.Type;
        var format = keys.Format();
        return field with
        {
            Format = format,
            FormatSpan = format is null ? default : reader.Span("format"),
            Pattern = keys.Applies("pattern") ? PatternDecoder.Decode(reader, isRequired: false) : null,
            Length = keys.Applies("length") ? RangeDecoder.DecodeCount(reader, "length", "characters") : null,
            Bytes = keys.Applies("bytes") ? RangeDecoder.DecodeCount(reader, "bytes", "bytes") : null,
            Count = keys.Applies("count") ? RangeDecoder.DecodeCount(reader, "count", "items") : null,
            Content = keys.Applies("content") ? keys.Content() : null,
            Range = keys.Applies("range") ? RangeDecoder.Decode(reader, "range", type, keys.Place.Scope) : null,
            Also = keys.Applies("also") ? ValuesDecoder.DecodeAlso(reader, type) : default,
            MultipleOf = keys.Applies("multipleOf") ? keys.MultipleOf() : null,
            Values = keys.Applies("values") ? ValuesDecoder.DecodeValues(reader, type) : default,
            Open = reader.Flag("open"),
            IgnoreCase = reader.Flag("ignoreCase"),
            Meaning = keys.Applies("meaning") ? ValuesDecoder.DecodeMeaning(reader) : default,
            Unit = keys.Applies("unit") ? keys.Unit() : null,
            Default = type != FieldType.Array && keys.Applies("default") ? reader.Text("default", FieldKeys.Expectation(type)) : null,
        };
    }

    private static FieldSchema DecodeFields(MappingReader reader, FieldSchema field, FieldKeys keys)
    {
        if (!keys.Applies("fields") || reader.Mapping("fields", ExpectedFields, isRequired: keys.Type == FieldType.Object) is not { } fields)
        {
            return field;
        }

        var inside = keys.Place.Fields(fields);
        return field with
        {
            Fields = DecodeMembers(reader, "fields", fields, inside),
            Switch = SwitchDecoder.Decode(reader, inside.Scope),
            Rules = RuleDecoder.Decode(reader, inside.Scope),
            Union = UnionDecoder.Decode(reader, inside.Scope),
        };
    }

    // The items come last, as what is said of the list is judged together with them.
    private static FieldSchema DecodeList(MappingReader reader, FieldSchema field, FieldKeys keys)
    {
        if (keys.Type is not (FieldType.Array or FieldType.Map))
        {
            FieldChecks.ReportContradictions(reader, field, keys.Type, keys.Place, null);
            return field;
        }

        var place = keys.Type == FieldType.Map ? keys.Place.Entries() : keys.Place.Items();
        var itemSection = reader.Mapping("items", ExpectedItems, isRequired: true) is { } mapping
            ? new MappingReader(reader.Context, mapping, reader.Find("items")!.Key.Range, reader.Path.Append("items"), place.Keys)
            : null;
        var item = itemSection is null ? null : Decode(itemSection, field.Name, reader.Find("items")!, place);
        var (isUnique, uniqueBy) = keys.Unique();
        field = field with
        {
            Items = item,
            Repeated = keys.Type == FieldType.Array && keys.IsRepeated(),
            Unique = isUnique,
            UniqueBy = uniqueBy,
            DefaultItems = keys.Type == FieldType.Map ? null : ArrayChecks.DecodeDefault(reader, itemSection, item),
        };
        FieldChecks.ReportContradictions(reader, field, keys.Type, keys.Place, itemSection);
        return field;
    }
}
