namespace RtcGen.Schema.Reading;

// A text for people: plain English, or one text per language.
internal static class LocalizedTexts
{
    public const string Expected = "a text, or a mapping with the keys en and zh";

    public static LocalizedText? Decode(ReadContext context, YamlEntry entry, KeyPath path)
    {
        switch (entry.Value)
        {
            case YamlMapping mapping:
                var section = new Section(context, mapping, entry.Key.Range, path, SchemaKeys.Text);
                var english = Filled(section, "en", isRequired: true);
                var chinese = Filled(section, "zh", isRequired: false);
                return english is null ? null : new(english, chinese);
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Text):
                return new(scalar.Text.Trim(), null);
            case YamlRefused:
                return null;
            default:
                context.Faults.Add(SchemaRules.WrongType, entry.ValueRange, $"'{path}' must be {Expected}, but {Describe(entry.Value)}.");
                return null;
        }
    }

    private static string? Filled(Section section, string key, bool isRequired)
    {
        var text = section.Text(key, "a text", isRequired)?.Trim();
        if (text is { Length: 0 })
        {
            section.Report(SchemaRules.WrongType, section.Find(key)!.ValueRange, $"'{section.Path.Of(key)}' must be a text, but it is empty.");
            return null;
        }

        return text;
    }

    private static string Describe(YamlNode node) => node is YamlScalar { IsAbsent: false } ? "it is empty" : Wording.Found(node);
}
