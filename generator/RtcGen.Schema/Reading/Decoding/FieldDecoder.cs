namespace RtcGen.Schema.Reading;

// Decodes the members of a request, of a result or of an object.
internal static class FieldDecoder
{
    public const string ExpectedFields = "a mapping of member names with at least one member";

    private const string ExpectedItems = "a mapping that describes the item";

    public static EquatableArray<FieldSchema> DecodeMembers(
        Section parent, string key, YamlMapping mapping, MemberPlace place)
    {
        var members = new List<FieldSchema>();
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, section) in parent.Parts(key, mapping, place.Keys))
        {
            if (!NameRules.IsWireName(entry.Name))
            {
                section.Report(
                    SchemaRules.MalformedName,
                    entry.Key.Range,
                    $"'{section.Path}' must be named with a letter or underscore and then letters, digits, '_', '-' or '.', at most {Wording.Number(NameRules.MaximumWireName)} in all.");
            }

            var member = Decode(section, entry.Name, entry, place);
            members.Add(member);
            if (!member.Aliases.All(aliases.Add))
            {
                section.Report(SchemaRules.Contradiction, section.Find("aliases")!.ValueRange, $"'{section.Path.Of("aliases")}' has a name that another member has there too.");
            }
        }

        return new(members);
    }

    // A member, an item, a result as a whole: whatever has a type.
    public static FieldSchema Decode(Section section, string name, YamlEntry entry, MemberPlace place)
    {
        var (written, typeName) = TypeNames.Decode(section, place);
        var type = TypeNames.WithFormat(written, section.Find("format")?.Value);
        FieldRules.ReportInapplicable(section, type);
        place = section.Flag("undocumented") ? place with { IsUndocumented = true } : place;
        UndocumentedRules.Report(section, place);
        var keys = new FieldKeys(section, type, place);
        var field = new FieldSchema
        {
            Name = name,
            Type = type ?? FieldType.String,
            TypeName = typeName,
            TypeSpan = typeName is null ? default : section.Span("type"),
            OwnTypeName = section.Name("csharp", NameRules.IsTypeName, "the name of a class, letters and digits with a capital first"),
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
            section.Report(SchemaRules.NotApplicable, own.Key.Range, $"'{section.Path.Of("csharp")}' does not apply here: it is for a member with 'fields' or 'values', or a list of such.");
        }

        return field;
    }

    // What the value of a member may be.
    private static FieldSchema DecodeValue(Section section, FieldSchema field, FieldKeys keys)
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

    private static FieldSchema DecodeFields(Section section, FieldSchema field, FieldKeys keys)
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
    private static FieldSchema DecodeList(Section section, FieldSchema field, FieldKeys keys)
    {
        if (keys.Type != FieldType.Array)
        {
            FieldRules.ReportContradictions(section, field, keys.Type, keys.Place, null);
            return field;
        }

        var place = keys.Place.Items();
        var itemSection = section.Mapping("items", ExpectedItems, isRequired: true) is { } mapping
            ? new Section(section.Context, mapping, section.Find("items")!.Key.Range, section.Path.Of("items"), place.Keys)
            : null;
        var item = itemSection is null ? null : Decode(itemSection, field.Name, section.Find("items")!, place);
        var (isUnique, uniqueBy) = keys.Unique();
        field = field with
        {
            Items = item,
            Repeated = keys.IsRepeated(),
            Unique = isUnique,
            UniqueBy = uniqueBy,
            DefaultItems = ArrayRules.DecodeDefault(section, itemSection, item),
        };
        FieldRules.ReportContradictions(section, field, keys.Type, keys.Place, itemSection);
        return field;
    }
}
