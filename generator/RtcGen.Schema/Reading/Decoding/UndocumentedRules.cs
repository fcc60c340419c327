namespace RtcGen.Schema.Reading;

// What has only been seen in requests is sent as it is given: nobody knows what the server demands of it.
internal static class UndocumentedRules
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "csharp", "summary", "remarks", "undocumented", "unit", "items", "style", "secret", "fields",
    };

    public static void Report(Section section, MemberPlace place)
    {
        if (!place.IsUndocumented || place.IsResult)
        {
            return;
        }

        foreach (var entry in section.Entries.Where(entry => !Known.Contains(entry.Name)))
        {
            section.Report(
                SchemaRules.Contradiction,
                entry.Key.Range,
                $"'{section.Path.Of(entry.Name)}' cannot stand in what is 'undocumented', of which nobody knows what the server demands; the keys there are {Wording.List(Known)}.");
        }
    }
}
