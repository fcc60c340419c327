namespace RtcGen.Schema.Reading;

// Decodes `values` and `meaning`: what single values are called and stand for.
internal static class ValuesDecoder
{
    public static EquatableArray<NamedValue> DecodeValues(MappingReader section, FieldType? type)
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
                    DiagnosticRules.NameClash,
                    entry.ValueRange,
                    $"'{GetPath(section, "values", entry)}' has the name {Messages.Quote(name)}, which another value has already; rename one of them.");
            }

            values.Add(new(entry.Name, name ?? string.Empty)
            {
                Line = section.Context.Line(entry.ValueRange),
                Column = section.Context.Column(entry.ValueRange),
            });
        }

        return new(values);
    }

    public static EquatableArray<ValueMeaning> DecodeMeaning(MappingReader section)
    {
        if (section.Mapping("meaning", "a mapping of values to texts with at least one entry") is not { } mapping)
        {
            return default;
        }

        var meanings = new List<ValueMeaning>();
        foreach (var entry in mapping.Entries)
        {
            section.Context.Faults.CancellationToken.ThrowIfCancellationRequested();
            if (LocalizedTexts.Decode(section.Context, entry, GetPath(section, "meaning", entry)) is { } text)
            {
                meanings.Add(new(entry.Name, text));
            }
        }

        return new(meanings);
    }

    public static EquatableArray<string> DecodeAlso(MappingReader section, FieldType? type)
    {
        var values = section.Phrases("also", "a list of values such as [0]");
        foreach (var value in values)
        {
            if (type is { } known && !JsonLiterals.Fits(value.Text, known))
            {
                section.Report(
                    DiagnosticRules.WrongType,
                    value.Range,
                    $"'{section.Path.Append("also")}' must be a list of values that are each {JsonLiterals.Expectation(known)}, but found {Messages.Quote(value.Text)} in it{NumberText.Hint(value.Text, known)}");
            }
        }

        return new(values.Select(value => value.Text));
    }

    private static void ReportValue(MappingReader section, YamlEntry entry, FieldType? type)
    {
        if (type is { } known && !JsonLiterals.Fits(entry.Name, known))
        {
            section.Report(
                DiagnosticRules.WrongType,
                entry.Key.Range,
                $"A key of '{section.Path.Append("values")}' must be {JsonLiterals.Expectation(known)}, but found {Messages.Quote(entry.Name)}{NumberText.Hint(entry.Name, known)}");
        }
    }

    private static string? Name(MappingReader section, YamlEntry entry)
    {
        const string Expected = "a C# name that starts with a capital, such as Jpeg";
        if (entry.Value is YamlScalar { IsAbsent: false } scalar)
        {
            var name = section.Line(scalar, GetPath(section, "values", entry));
            if (Identifiers.IsValueName(name))
            {
                return name;
            }

            section.Report(
                DiagnosticRules.MalformedName,
                entry.ValueRange,
                $"'{GetPath(section, "values", entry)}' must be {Expected}, but found {Messages.Quote(name)}.");
        }
        else if (entry.Value is not YamlRefused)
        {
            section.Report(
                DiagnosticRules.WrongType,
                entry.ValueRange,
                $"'{GetPath(section, "values", entry)}' must be {Expected}, but {Messages.Found(entry.Value)}.");
        }

        return null;
    }

    private static KeyPath GetPath(MappingReader section, string key, YamlEntry entry) => section.Path.Append(key).Append(entry.Name);
}
