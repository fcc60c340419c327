namespace RtcGen.Schema.Reading;

// What has only been seen in requests is sent as it is given: nobody knows what the server demands of it.
internal static class UndocumentedChecks
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "csharp", "property", "summary", "remarks", "undocumented", "unit", "items", "style", "secret", "fields",
    };

    public static void Report(MappingReader reader, MemberContext place)
    {
        if (!place.IsUndocumented || place.IsResult)
        {
            return;
        }

        foreach (var entry in reader.Entries.Where(entry => !Known.Contains(entry.Name)))
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                entry.Key.Range,
                $"'{reader.Path.Append(entry.Name)}' cannot stand in what is 'undocumented', of which nobody knows what the server demands; the keys there are {Messages.List(Known)}.");
        }
    }
}
