namespace RtcGen.Schema.Reading;

// What all decoders of one file share.
internal sealed class ReadContext(DiagnosticBag faults)
{
    public DiagnosticBag Faults { get; } = faults;

    public PatternChecker Patterns { get; } = new();

    public List<TypeUse> TypeUses { get; } = [];

    public int Line(YamlEntry entry) => Line(entry.Key.Range);

    public int Line(TextRange range) => Faults.Source.Line(range.Start);

    public int Column(YamlEntry entry) => Column(entry.Key.Range);

    public int Column(TextRange range) => Faults.Source.Column(range.Start);

    // By line and column only: what line breaks are made of, and a mark before the text, make no other model.
    public SchemaSpan Place(TextRange range) => Faults.Source.Span(range) with { Start = 0, Length = 0 };

}
