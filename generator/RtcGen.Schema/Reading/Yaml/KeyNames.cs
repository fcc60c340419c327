namespace RtcGen.Schema.Reading;

// Tells a key that stands in its mapping already.
internal static class KeyNames
{
    // A set is worth its price only in a long mapping.
    public static bool IsNew(string name, List<YamlEntry> entries, ref HashSet<string>? names)
    {
        const int Long = 16;
        if (names is null && entries.Count == Long)
        {
            names = new(entries.Select(entry => entry.Name), StringComparer.Ordinal);
        }

        if (names is not null)
        {
            return names.Add(name);
        }

        foreach (var entry in entries)
        {
            if (entry.Name == name)
            {
                return false;
            }
        }

        return true;
    }
}
