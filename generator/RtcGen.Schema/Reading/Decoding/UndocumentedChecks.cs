namespace RtcGen.Schema.Reading;

// What has only been seen in requests is sent as it is given: nobody knows what the server demands of it.
internal static class UndocumentedChecks
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "csharp", "property", "summary", "remarks", "undocumented", "unit", "items", "style", "secret", "fields",
    };

    public static void Report(MappingReader section, MemberContext place)
    {
        if (!place.IsUndocumented || place.IsResult)
        {
            return;
        }

        foreach (var entry in section.Entries.Where(entry => !Known.Contains(entry.Name)))
        {
            section.Report(
                DiagnosticRules.Contradiction,
                entry.Key.Range,
                $"'{section.Path.Append(entry.Name)}' cannot stand in what is 'undocumented', of which nobody knows what the server demands; the keys there are {Messages.List(Known)}.");
        }
    }
}
