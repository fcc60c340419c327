namespace RtcGen.Schema.Reading;

// What all decoders of one file share.
internal sealed class ReadContext(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public PatternChecker Patterns { get; } = new();

    public List<TypeUse> TypeUses { get; } = [];

    public int Line(YamlEntry entry) => Line(entry.Key.Range);

    public int Line(TextRange range) => Diagnostics.Source.Line(range.Start);

    public int Column(YamlEntry entry) => Column(entry.Key.Range);

    public int Column(TextRange range) => Diagnostics.Source.Column(range.Start);
}

// A member refers to a shared type. Owner is the shared type that the member stands in, if any.
internal readonly record struct TypeUse(string? Owner, string Name, TextRange Range);
