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
                var reader = new MappingReader(context, mapping, entry.Key.Range, path, SchemaKeys.Text);
                var english = Filled(reader, "en", isRequired: true);
                var chinese = Filled(reader, "zh", isRequired: false);
                return english is null ? null : new(english, chinese);
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Text):
                ReportCut(context, scalar, path);
                return new(scalar.Text.Trim(), null);
            case YamlError:
                return null;
            default:
                context.Diagnostics.Add(DiagnosticRules.WrongType, entry.ValueRange, $"'{path}' must be {Expected}, but {Describe(entry.Value)}{MappingReader.HintFor(context, entry)}");
                return null;
        }
    }

    private static string? Filled(MappingReader reader, string key, bool isRequired)
    {
        if (reader.Find(key)?.Value is YamlScalar { IsAbsent: false } scalar && scalar.Text.Trim() is { Length: > 0 } filled)
        {
            ReportCut(reader.Context, scalar, reader.Path.Append(key));
            return filled;
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
    private static void ReportCut(ReadContext context, YamlScalar scalar, KeyPath path)
    {
        var source = context.Diagnostics.Source;
        if (scalar.IsPlain && source.CommentAfter(scalar.Range.End) is >= 0 and var at && source.Word(at) is { } word && source.Text(word).TrimStart('#').Length > 0 && word.End - word.Start > 1)
        {
            context.Diagnostics.Add(DiagnosticRules.WrongType, word, $"'{path}' ends before {Messages.Quote(source.Text(word))}, as ' #' begins a comment; put the string in quotes, or write a blank after '#' in a comment.");
        }
    }

    private static string Describe(YamlNode node) => node is YamlScalar { IsAbsent: false } ? "it is empty" : node.Found;
}
