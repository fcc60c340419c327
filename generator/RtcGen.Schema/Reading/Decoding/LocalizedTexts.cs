namespace RtcGen.Schema.Reading;

// A localized text: plain English, or one text per language.
internal static class LocalizedTexts
{
    public const string Expected = "a string, or a mapping with the keys en and zh";

    public static LocalizedText? Decode(ReadContext context, YamlEntry entry, KeyPath path)
    {
        switch (entry.Value)
        {
            case YamlMapping mapping:
                return DecodeSound(context, mapping, path) ?? DecodeDoubtful(new(context, mapping, entry.Key.Range, path, SchemaKeys.Text));
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Text):
                ReportCut(context, scalar, path, null);
                return new(scalar.Text.Trim(), null);
            case YamlError:
                return null;
            default:
                context.Diagnostics.Add(DiagnosticRules.WrongType, entry.ValueRange, $"'{path}' must be {Expected}, but {Describe(entry.Value)}{MappingReader.HintFor(context, entry)}");
                return null;
        }
    }

    // Nearly all are a text in each language, and need no reader of their own.
    private static LocalizedText? DecodeSound(ReadContext context, YamlMapping mapping, KeyPath path)
    {
        if (mapping.Entries.Count == 2
            && mapping.Entries[0] is { Name: "en", Value: YamlScalar english } && IsFilled(english)
            && mapping.Entries[1] is { Name: "zh", Value: YamlScalar chinese } && IsFilled(chinese))
        {
            ReportCut(context, english, path, "en");
            ReportCut(context, chinese, path, "zh");
            return new(english.Text.Trim(), chinese.Text.Trim());
        }

        return null;
    }

    private static LocalizedText? DecodeDoubtful(MappingReader reader)
    {
        var english = Filled(reader, "en", isRequired: true);
        var chinese = Filled(reader, "zh", isRequired: false);
        return english is null ? null : new(english, chinese);
    }

    private static bool IsFilled(YamlScalar scalar) => !scalar.IsAbsent && !string.IsNullOrWhiteSpace(scalar.Text);

    private static string? Filled(MappingReader reader, string key, bool isRequired)
    {
        if (reader.Find(key)?.Value is YamlScalar scalar && IsFilled(scalar))
        {
            ReportCut(reader.Context, scalar, reader.Path, key);
            return scalar.Text.Trim();
        }

        var text = reader.Text(key, "a string", isRequired)?.Trim();
        if (text is { Length: 0 })
        {
            reader.Report(DiagnosticRules.WrongType, reader.Find(key)!.ValueRange, $"'{reader.Path.Append(key)}' must be a string, but it is empty.");
            return null;
        }

        return text;
    }

    // `Use channel #1` would silently end at the '#'. A comment has a blank after its '#', so that the two can be told apart.
    private static void ReportCut(ReadContext context, YamlScalar scalar, KeyPath path, string? key)
    {
        var source = context.Diagnostics.Source;
        if (scalar.IsPlain && source.CommentAfter(scalar.Range.End) is >= 0 and var at && source.Word(at) is { } word && source.Text(word).TrimStart('#').Length > 0 && word.End - word.Start > 1)
        {
            context.Diagnostics.Add(DiagnosticRules.WrongType, word, $"'{(key is null ? path : path.Append(key))}' ends before {Messages.Quote(source.Text(word))}, as ' #' begins a comment; put the string in quotes, or write a blank after '#' in a comment.");
        }
    }

    private static string Describe(YamlNode node) => node is YamlScalar { IsAbsent: false } ? "it is empty" : node.Found;
}
