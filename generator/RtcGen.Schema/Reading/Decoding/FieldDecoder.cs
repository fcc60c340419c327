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
        foreach (var (entry, section) in parent.Children(key, mapping, place.Keys))
        {
            if (!Identifiers.IsWireName(entry.Name))
            {
                section.Report(
                    DiagnosticRules.MalformedName,
                    entry.Key.Range,
                    $"'{section.Path}' must be named with a letter or underscore and then letters, digits, '_', '-' or '.', at most {Messages.Number(Identifiers.MaximumWireName)} in all.");
            }

            var member = Decode(section, entry.Name, entry, place);
            members.Add(member);
            if (!member.Aliases.All(aliases.Add))
            {
                section.Report(DiagnosticRules.Contradiction, section.Find("aliases")!.ValueRange, $"'{section.Path.Append("aliases")}' has a name that another member has there too.");
            }
        }

        return new(members);
    }

    // A member, an item, a result as a whole: whatever has a type.
    public static FieldSchema Decode(MappingReader section, string name, YamlEntry entry, MemberContext place)
    {
        var (written, typeName) = TypeNames.Decode(section, place);
        var type = TypeNames.WithFormat(written, section.Find("format")?.Value);
        FieldChecks.ReportInapplicable(section, type);
        place = section.Flag("undocumented") ? place with { IsUndocumented = true } : place;
        UndocumentedChecks.Report(section, place);
        var keys = new FieldKeys(section, type, place);
        var field = new FieldSchema
        {
            Name = name,
            Type = type ?? FieldType.String,
            TypeName = typeName,
            TypeSpan = typeName is null ? default : section.Span("type"),
            OwnTypeName = section.Name("csharp", Identifiers.IsTypeName, "the name of a class, letters and digits with a capital first"),
            PropertyName = section.Name("property", Identifiers.IsTypeName, "the name of a property, letters and digits with a capital first"),
            Summary = section.Localized("summary"),
            Remarks = section.Localized("remarks"),
            Undocumented = place.IsUndocumented,
            Aliases = keys.Aliases(),
            Required = section.Flag("required"),
            RequiredWhen = keys.Condition("requiredWhen"),
            Secret = section.Flag("secret"),
            NullClears = section.Flag("nullClears"),
            Deprecated = section.Localized("deprecated"),
            ReplacedBy = keys.Sibling("replacedBy"),
            DefaultNote = section.Localized("defaultNote"),
            WhenInvalid = section.Choice("whenInvalid", FieldKeys.WhenInvalids) ?? WhenInvalid.Unstated,
            Effect = keys.Effect(out var effectWhen),
            EffectWhen = effectWhen,
            Line = section.Context.Line(entry),
            Column = section.Context.Column(entry),
        };
        field = DecodeValue(section, field, keys);
        field = DecodeFields(section, field, keys);
        field = DecodeList(section, field, keys);
        if (section.Find("csharp") is { } own && type is not null && !field.HasOwnType)
        {
            section.Report(DiagnosticRules.NotApplicable, own.Key.Range, $"'{section.Path.Append("csharp")}' does not apply here: it is for a member with 'fields' or 'values', or a list of such.");
        }

        return field;
    }

    // What the value of a member may be.
    private static FieldSchema DecodeValue(MappingReader section, FieldSchema field, FieldKeys keys)
    {
        var type = keys.Type;
        var format = keys.Format();
        return field with
        {
            Format = format,
            FormatSpan = format is null ? default : section.Span("format"),
            Pattern = keys.Applies("pattern") ? PatternDecoder.Decode(section, isRequired: false) : null,
            Length = keys.Applies("length") ? RangeDecoder.DecodeCount(section, "length", "characters") : null,
            Bytes = keys.Applies("bytes") ? RangeDecoder.DecodeCount(section, "bytes", "bytes") : null,
            Count = keys.Applies("count") ? RangeDecoder.DecodeCount(section, "count", "items") : null,
            Content = keys.Applies("content") ? keys.Content() : null,
            Range = keys.Applies("range") ? RangeDecoder.Decode(section, "range", type, keys.Place.Scope) : null,
            Also = keys.Applies("also") ? ValuesDecoder.DecodeAlso(section, type) : default,
            MultipleOf = keys.Applies("multipleOf") ? keys.MultipleOf() : null,
            Values = keys.Applies("values") ? ValuesDecoder.DecodeValues(section, type) : default,
            Open = section.Flag("open"),
            IgnoreCase = section.Flag("ignoreCase"),
            Meaning = keys.Applies("meaning") ? ValuesDecoder.DecodeMeaning(section) : default,
            Unit = keys.Applies("unit") ? keys.Unit() : null,
            Default = type != FieldType.Array && keys.Applies("default") ? section.Text("default", FieldKeys.Expectation(type)) : null,
        };
    }

    private static FieldSchema DecodeFields(MappingReader section, FieldSchema field, FieldKeys keys)
    {
        if (!keys.Applies("fields") || section.Mapping("fields", ExpectedFields, isRequired: keys.Type == FieldType.Object) is not { } fields)
        {
            return field;
        }

        var inside = keys.Place.Fields(fields);
        return field with
        {
            Fields = DecodeMembers(section, "fields", fields, inside),
            Switch = SwitchDecoder.Decode(section, inside.Scope),
            Rules = RuleDecoder.Decode(section, inside.Scope),
            Union = UnionDecoder.Decode(section, inside.Scope),
        };
    }

    // The items come last, as what is said of the list is judged together with them.
    private static FieldSchema DecodeList(MappingReader section, FieldSchema field, FieldKeys keys)
    {
        if (keys.Type != FieldType.Array)
        {
            FieldChecks.ReportContradictions(section, field, keys.Type, keys.Place, null);
            return field;
        }

        var place = keys.Place.Items();
        var itemSection = section.Mapping("items", ExpectedItems, isRequired: true) is { } mapping
            ? new MappingReader(section.Context, mapping, section.Find("items")!.Key.Range, section.Path.Append("items"), place.Keys)
            : null;
        var item = itemSection is null ? null : Decode(itemSection, field.Name, section.Find("items")!, place);
        var (isUnique, uniqueBy) = keys.Unique();
        field = field with
        {
            Items = item,
            Repeated = keys.IsRepeated(),
            Unique = isUnique,
            UniqueBy = uniqueBy,
            DefaultItems = ArrayChecks.DecodeDefault(section, itemSection, item),
        };
        FieldChecks.ReportContradictions(section, field, keys.Type, keys.Place, itemSection);
        return field;
    }
}
