namespace RtcGen.Schema.Reading;

// Finds names that differ in the file and would be one in C#.
internal sealed class NameRegister(Section section, string kind)
{
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.Ordinal);

    public void Add(string wireName, TextRange range, KeyPath path)
    {
        // A name that long is reported anyway.
        if (wireName.Length > NameRules.MaximumWireName * 2)
        {
            return;
        }

        var name = CSharpNames.Property(wireName);
        if (_wireNames.TryGetValue(name, out var other))
        {
            section.Report(
                SchemaRules.NameClash,
                range,
                $"'{path}' becomes {Wording.Quote(name)} in C#, as does the {kind} {Wording.Quote(other)}; rename one of them.");
        }
        else
        {
            _wireNames.Add(name, wireName);
        }
    }
}
