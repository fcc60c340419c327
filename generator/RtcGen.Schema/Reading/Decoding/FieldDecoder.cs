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
        HashSet<string>? aliases = null;
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
            if (member.Aliases.Count > 0 && !member.Aliases.All((aliases ??= new(StringComparer.Ordinal)).Add))
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
        var inside = DecodeFields(reader, keys);
        var (item, itemSection) = DecodeItem(reader, name, keys);
        var (isUnique, uniqueBy) = type is FieldType.Array or FieldType.Map ? keys.Unique() : default;
        var format = keys.Format();
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
            Aliases = reader.Has("aliases") ? keys.Aliases() : default,
            Required = reader.Flag("required"),
            RequiredWhen = keys.Condition("requiredWhen"),
            Secret = reader.Flag("secret"),
            IdempotencyToken = reader.Flag("idempotencyToken"),
            Beside = reader.Flag("beside"),
            NullClears = reader.Flag("nullClears"),
            Deprecated = reader.Localized("deprecated"),
            ReplacedBy = keys.Sibling("replacedBy"),
            DefaultNote = reader.Localized("defaultNote"),
            WhenInvalid = (WhenInvalid?)reader.Choice("whenInvalid", FieldKeys.WhenInvalids) ?? WhenInvalid.Unstated,
            Effect = keys.Effect(out var effectWhen),
            EffectWhen = effectWhen,
            Line = reader.Context.Line(entry),
            Column = reader.Context.Column(entry),

            // What the value may be.
            Format = format,
            FormatSpan = format is null ? default : reader.Span("format"),
            Pattern = keys.Has("pattern") ? PatternDecoder.Decode(reader, isRequired: false) : null,
            Length = keys.Has("length") ? RangeDecoder.DecodeCount(reader, "length", "characters") : null,
            Bytes = keys.Has("bytes") ? RangeDecoder.DecodeCount(reader, "bytes", "bytes") : null,
            Count = keys.Has("count") ? RangeDecoder.DecodeCount(reader, "count", "items") : null,
            Content = keys.Has("content") ? keys.Content() : null,
            Range = keys.Has("range") ? RangeDecoder.Decode(reader, "range", type, place.Scope) : null,
            Also = keys.Has("also") ? ValuesDecoder.DecodeAlso(reader, type) : default,
            MultipleOf = keys.Has("multipleOf") ? keys.MultipleOf() : null,
            Values = keys.Has("values") ? ValuesDecoder.DecodeValues(reader, type) : default,
            Open = reader.Flag("open"),
            IgnoreCase = reader.Flag("ignoreCase"),
            Meaning = keys.Has("meaning") ? ValuesDecoder.DecodeMeaning(reader) : default,
            Unit = keys.Has("unit") ? keys.Unit() : null,
            Default = type != FieldType.Array && keys.Has("default") ? reader.Text("default", FieldKeys.Expectation(type)) : null,

            // What is inside an object.
            Fields = inside is null ? default : DecodeMembers(reader, "fields", inside.Value.Fields, inside.Value.Place),
            Switch = inside is not null && reader.Has("switch") ? SwitchDecoder.Decode(reader, inside.Value.Place.Scope) : null,
            Rules = inside is not null && reader.Has("rules") ? RuleDecoder.Decode(reader, inside.Value.Place.Scope) : default,
            Union = inside is not null && reader.Has("union") ? UnionDecoder.Decode(reader, inside.Value.Place.Scope) : null,

            // What is inside a list or map.
            Items = item,
            Repeated = type == FieldType.Array && keys.IsRepeated(),
            Unique = isUnique,
            UniqueBy = uniqueBy,
            DefaultItems = type == FieldType.Array ? ArrayChecks.DecodeDefault(reader, itemSection, item) : null,
        };
        FieldChecks.ReportContradictions(reader, field, type, place, itemSection);
        if (reader.Find("csharp") is { } own && type is not null && !field.HasOwnType)
        {
            reader.Report(DiagnosticRules.NotApplicable, own.Key.Range, $"'{reader.Path.Append("csharp")}' does not apply here: it is for a member with 'fields' or 'values', or a list of such.");
        }

        return field;
    }

    private static (YamlMapping Fields, MemberContext Place)? DecodeFields(MappingReader reader, FieldKeys keys) =>
        FieldChecks.Applies("fields", keys.Type) && reader.Mapping("fields", ExpectedFields, isRequired: keys.Type == FieldType.Object) is { } fields
            ? (fields, keys.Place.Fields(fields))
            : null;

    private static (FieldSchema? Item, MappingReader? Section) DecodeItem(MappingReader reader, string name, FieldKeys keys)
    {
        if (keys.Type is not (FieldType.Array or FieldType.Map) || reader.Mapping("items", ExpectedItems, isRequired: true) is not { } mapping)
        {
            return default;
        }

        var items = reader.Find("items")!;
        var place = keys.Type == FieldType.Map ? keys.Place.Entries() : keys.Place.Items();
        var section = new MappingReader(reader.Context, mapping, items.Key.Range, reader.Path.Append("items"), place.Keys);
        return (Decode(section, name, items, place), section);
    }
}
