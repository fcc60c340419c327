namespace RtcGen.Schema.Reading;

// Decodes `values` and `meaning`: what single values are called and stand for.
internal static class ValuesDecoder
{
    public static EquatableArray<NamedValue> DecodeValues(Section section, FieldType? type)
    {
        var kind = type == FieldType.String ? "texts" : "whole numbers";
        if (section.Mapping("values", $"a mapping of {kind} to names with at least one entry") is not { } mapping)
        {
            return default;
        }

        var values = new List<NamedValue>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            ReportValue(section, entry, type);
            var name = Name(section, entry);
            if (name is not null && !names.Add(name))
            {
                section.Report(
                    SchemaRules.NameClash,
                    entry.ValueRange,
                    $"'{PathOf(section, "values", entry)}' has the name {Wording.Quote(name)}, which another value has already; rename one of them.");
            }

            values.Add(new(entry.Name, name ?? string.Empty)
            {
                Line = section.Context.Line(entry.ValueRange),
                Column = section.Context.Column(entry.ValueRange),
            });
        }

        return new(values);
    }

    public static EquatableArray<ValueMeaning> DecodeMeaning(Section section)
    {
        if (section.Mapping("meaning", "a mapping of values to texts with at least one entry") is not { } mapping)
        {
            return default;
        }

        var meanings = new List<ValueMeaning>();
        foreach (var entry in mapping.Entries)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            if (LocalizedTexts.Decode(section.Context, entry, PathOf(section, "meaning", entry)) is { } text)
            {
                meanings.Add(new(entry.Name, text));
            }
        }

        return new(meanings);
    }

    public static EquatableArray<string> DecodeAlso(Section section, FieldType? type)
    {
        var values = section.Phrases("also", "a list of values such as [0]");
        foreach (var value in values)
        {
            if (type is { } known && !WireValues.Fits(value.Text, known))
            {
                section.Report(
                    SchemaRules.WrongType,
                    value.Range,
                    $"'{section.Path.Of("also")}' must be a list of values that are each {WireValues.Expectation(known)}, but found {Wording.Quote(value.Text)} in it{NumberText.Hint(value.Text, known)}");
            }
        }

        return new(values.Select(value => value.Text));
    }

    private static void ReportValue(Section section, YamlEntry entry, FieldType? type)
    {
        if (type is { } known && !WireValues.Fits(entry.Name, known))
        {
            section.Report(
                SchemaRules.WrongType,
                entry.Key.Range,
                $"A key of '{section.Path.Of("values")}' must be {WireValues.Expectation(known)}, but found {Wording.Quote(entry.Name)}{NumberText.Hint(entry.Name, known)}");
        }
    }

    private static string? Name(Section section, YamlEntry entry)
    {
        const string Expected = "a C# name that starts with a capital, such as Jpeg";
        if (entry.Value is YamlScalar { IsAbsent: false } scalar)
        {
            var name = section.Line(scalar, PathOf(section, "values", entry));
            if (NameRules.IsValueName(name))
            {
                return name;
            }

            section.Report(
                SchemaRules.MalformedName,
                entry.ValueRange,
                $"'{PathOf(section, "values", entry)}' must be {Expected}, but found {Wording.Quote(name)}.");
        }
        else if (entry.Value is not YamlRefused)
        {
            section.Report(
                SchemaRules.WrongType,
                entry.ValueRange,
                $"'{PathOf(section, "values", entry)}' must be {Expected}, but {Wording.Found(entry.Value)}.");
        }

        return null;
    }

    private static KeyPath PathOf(Section section, string key, YamlEntry entry) => section.Path.Of(key).Of(entry.Name);
}
