namespace RtcGen.Schema.Reading;

// Decodes single keys of a member.
internal sealed class FieldKeys(MappingReader reader, FieldType? type, MemberContext place)
{
    private const string When = "when ";

    private static readonly Vocabulary Contents = new()
    {
        ["json"] = (int)ContentKind.Json,
        ["base64"] = (int)ContentKind.Base64,
        ["list"] = (int)ContentKind.List,
    };

    private static readonly Vocabulary Styles = new() { ["numbered"] = 0, ["repeated"] = 1 };

    public static Vocabulary WhenInvalids { get; } = new()
    {
        ["default"] = (int)WhenInvalid.Default,
        ["reject"] = (int)WhenInvalid.Reject,
        ["clamp"] = (int)WhenInvalid.Clamp,
        ["roundToEven"] = (int)WhenInvalid.RoundToEven,
        ["dropItem"] = (int)WhenInvalid.DropItem,
    };

    public FieldType? Type => type;

    public MemberContext Place => place;

    public static string Expectation(FieldType? type) => type is { } known ? JsonLiterals.Expectation(known) : "a value";

    // Whether a key is there and applies to the type.
    public bool Has(string key) => reader.Has(key) && FieldChecks.Applies(key, type);

    public ConditionSchema? Condition(string key) => reader.Condition(key, place.Scope);

    public Effect Effect(out ConditionSchema? condition)
    {
        const string Expected = "none, or when with a condition, such as when Mode == 2";
        condition = null;
        if (reader.Text("effect", Expected) is not { } text || text == "none")
        {
            return reader.Find("effect") is null ? Schema.Effect.Normal : Schema.Effect.None;
        }

        var effect = ((YamlScalar)reader.Find("effect")!.Value).Located;
        if (text.StartsWith(When, StringComparison.Ordinal))
        {
            var rest = effect.Part(reader.Context.Diagnostics.Source, When.Length, text.Length - When.Length);
            condition = ConditionReader.Read(reader.Context.Diagnostics, rest, reader.Path.Append("effect"), place.Scope);
            return Schema.Effect.Conditional;
        }

        var suggestion = Suggestion.For(text, ["none"]);
        reader.Report(
            DiagnosticRules.UnknownValue,
            effect.Range,
            $"'{reader.Path.Append("effect")}' must be {Expected}, but found {Messages.Quote(text)}{suggestion}",
            suggestion.Replacement);
        return Schema.Effect.None;
    }

    public ContentSchema? Content()
    {
        if (reader.Find("content")?.Value is not YamlMapping)
        {
            return (ContentKind?)reader.Choice("content", Contents) is { } always ? new(always, null) : null;
        }

        var part = reader.Child("content", SchemaKeys.Content)!;
        var kind = (ContentKind?)part.Choice("type", Contents, isRequired: true);
        var when = part.Condition("when", place.Scope);
        return kind is { } known ? new(known, when) : null;
    }

    // The name of a format of the service; null for a point in time, which is a type of its own.
    public string? Format()
    {
        if (!Has("format") || type == FieldType.DateTime)
        {
            return null;
        }

        if (!place.IsResult)
        {
            return reader.Name("format", Identifiers.IsLabel, "the name of a format such as id");
        }

        // Texts that arrive are not judged.
        if (reader.Text("format", TypeNames.DateTimeFormat) is { } text && text != TypeNames.DateTimeFormat)
        {
            var suggestion = Suggestion.For(text, [TypeNames.DateTimeFormat]);
            reader.Report(
                DiagnosticRules.UnknownValue,
                reader.Find("format")!.ValueRange,
                $"'{reader.Path.Append("format")}' must be {TypeNames.DateTimeFormat} in a result, where no string is checked, but found {Messages.Quote(text)}{suggestion}",
                suggestion.Replacement);
        }

        return null;
    }

    public long? MultipleOf()
    {
        const string Expected = "an integer above 1";
        if (reader.Text("multipleOf", Expected) is not { } text)
        {
            return null;
        }

        if (JsonLiterals.TryWhole(text) is { } divisor and > 1 && (divisor <= int.MaxValue || type != FieldType.Int32))
        {
            return divisor;
        }

        reader.ReportNumber("multipleOf", Expected, text, type ?? FieldType.Int64);
        return null;
    }

    // The name of another member of the same object.
    public string? Sibling(string key)
    {
        if (reader.Text(key, "the name of a member beside this one") is not { } name)
        {
            return null;
        }

        if (!place.Scope.Has(name) || name == reader.Path.Name)
        {
            var suggestion = Suggestion.For(name, place.Scope.Names.Where(other => other != reader.Path.Name));
            reader.Report(
                DiagnosticRules.UnknownReference,
                reader.Find(key)!.ValueRange,
                $"'{reader.Path.Append(key)}' must be the name of a member beside this one, but found {Messages.Quote(name)}{suggestion}",
                suggestion.Replacement);
        }

        return name;
    }

    // Other names under which the member arrives, none of which is that of a member beside it.
    public EquatableArray<string> Aliases()
    {
        const string Expected = "a list of names on the wire such as [CreateTime]";
        var aliases = reader.Texts("aliases", Expected);
        foreach (var alias in aliases)
        {
            if (!Identifiers.IsWireName(alias.Text))
            {
                reader.Report(DiagnosticRules.MalformedName, alias.Range, $"'{reader.Path.Append("aliases")}' must be {Expected}, but found {Messages.Quote(alias.Text)} in it.");
            }
            else if (place.Scope.Has(alias.Text))
            {
                reader.Report(DiagnosticRules.Contradiction, alias.Range, $"'{reader.Path.Append("aliases")}' has {Messages.Quote(alias.Text)}, which is the name of {(alias.Text == reader.Path.Name ? "the member itself" : "a member beside this one")}.");
            }
        }

        return new(aliases.Select(alias => alias.Text));
    }

    // How a list stands in the query.
    public bool IsRepeated()
    {
        if (place.IsQuery)
        {
            return reader.Choice("style", Styles) == 1;
        }

        if (reader.Find("style") is { } style)
        {
            reader.Report(DiagnosticRules.NotApplicable, style.Key.Range, $"'{reader.Path.Append("style")}' does not apply here: it is for a list directly in the query; in objects and forms all lists are numbered.");
        }

        return false;
    }

    // Whether items must differ, and by which member of theirs.
    public (bool IsUnique, string? By) Unique()
    {
        const string Expected = "true, or the name of the item's member that must differ";
        if (reader.Text("unique", Expected) is not { } text || text is "true" or "false")
        {
            return (reader.Find("unique") is { Value: YamlScalar { Text: "true" } }, null);
        }

        return (true, text);
    }

    public string? Unit()
    {
        const int MaximumUnit = 16;
        const string Expected = "a short unit such as s or px";
        if (reader.Text("unit", Expected) is not { } unit)
        {
            return null;
        }

        if (unit.Length is 0 or > MaximumUnit || unit.Any(char.IsWhiteSpace))
        {
            reader.ReportKind("unit", Expected);
        }

        return unit;
    }
}
