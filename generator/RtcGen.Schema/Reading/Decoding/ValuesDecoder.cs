namespace RtcGen.Schema.Reading;

// Decodes `values` and `meaning`: what single values are called and stand for.
internal static class ValuesDecoder
{
    public static EquatableArray<NamedValue> DecodeValues(MappingReader reader, FieldType? type)
    {
        var kind = type == FieldType.String ? "strings" : "integers";
        if (reader.Mapping("values", $"a mapping of {kind} to names with at least one entry") is not { } mapping)
        {
            return default;
        }

        var values = new List<NamedValue>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            reader.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            ReportValue(reader, entry, type);
            var name = Name(reader, entry);
            if (name is not null && !names.Add(name))
            {
                reader.Report(
                    DiagnosticRules.NameClash,
                    entry.ValueRange,
                    $"'{GetPath(reader, "values", entry)}' has the name {Messages.Quote(name)}, which another value has already; rename one of them.");
            }

            values.Add(new(entry.Name, name ?? string.Empty)
            {
                Line = reader.Context.Line(entry.ValueRange),
                Column = reader.Context.Column(entry.ValueRange),
            });
        }

        return new(values);
    }

    public static EquatableArray<ValueMeaning> DecodeMeaning(MappingReader reader)
    {
        if (reader.Mapping("meaning", "a mapping of values to strings with at least one entry") is not { } mapping)
        {
            return default;
        }

        var meanings = new List<ValueMeaning>();
        foreach (var entry in mapping.Entries)
        {
            reader.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            if (LocalizedTexts.Decode(reader.Context, entry, GetPath(reader, "meaning", entry)) is { } text)
            {
                meanings.Add(new(entry.Name, text));
            }
        }

        return new(meanings);
    }

    public static EquatableArray<string> DecodeAlso(MappingReader reader, FieldType? type)
    {
        if (reader.Find("also") is null)
        {
            return default;
        }

        var values = reader.Texts("also", "a list of values such as [0]");
        foreach (var value in values)
        {
            if (type is { } known && !JsonLiterals.Fits(value.Text, known))
            {
                reader.Report(
                    DiagnosticRules.WrongType,
                    value.Range,
                    $"'{reader.Path.Append("also")}' must be a list of values that are each {JsonLiterals.Expectation(known)}, but found {Messages.Quote(value.Text)} in it{NumberText.Hint(value.Text, known)}");
            }
        }

        return new(values.Select(value => value.Text));
    }

    private static void ReportValue(MappingReader reader, YamlEntry entry, FieldType? type)
    {
        if (type is { } known && !JsonLiterals.Fits(entry.Name, known))
        {
            reader.Report(
                DiagnosticRules.WrongType,
                entry.Key.Range,
                $"A key of '{reader.Path.Append("values")}' must be {JsonLiterals.Expectation(known)}, but found {Messages.Quote(entry.Name)}{NumberText.Hint(entry.Name, known)}");
        }
    }

    private static string? Name(MappingReader reader, YamlEntry entry)
    {
        const string Expected = "a C# name that starts with a capital, such as Jpeg";
        if (entry.Value is YamlScalar { IsAbsent: false } scalar)
        {
            var name = reader.Line(scalar, GetPath(reader, "values", entry));
            if (Identifiers.IsValueName(name))
            {
                return name;
            }

            reader.Report(
                DiagnosticRules.MalformedName,
                entry.ValueRange,
                $"'{GetPath(reader, "values", entry)}' must be {Expected}, but found {Messages.Quote(name)}.");
        }
        else if (entry.Value is not YamlError)
        {
            reader.Report(
                DiagnosticRules.WrongType,
                entry.ValueRange,
                $"'{GetPath(reader, "values", entry)}' must be {Expected}, but {entry.Value.Found}.");
        }

        return null;
    }

    private static KeyPath GetPath(MappingReader reader, string key, YamlEntry entry) => reader.Path.Append(key).Append(entry.Name);
}
