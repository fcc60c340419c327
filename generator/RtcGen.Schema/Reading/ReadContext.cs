namespace RtcGen.Schema.Reading;

// What all decoders of one file share.
internal sealed class ReadContext(FaultList faults)
{
    public FaultList Faults { get; } = faults;

    public PatternChecker Patterns { get; } = new();

    public int Line(YamlEntry entry) => Faults.Source.Line(entry.Key.Range.Start);
}
