namespace RtcGen.Schema.Reading;

// Collects faults in any order and hands them out in file order.
internal sealed class FaultList(SourceMap source, CancellationToken cancellationToken)
{
    // Enough for any honest file; a hostile one could ask for a hundred thousand.
    public const int Maximum = 100;

    private readonly List<SchemaDiagnostic> _faults = [];
    private readonly List<int> _spoilt = [];

    public bool IsFull => _faults.Count > Maximum;

    public bool Any => _faults.Count > 0;

    public SourceMap Source { get; } = source;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    // The file has a character there that is reported and replaced: what follows from that is not worth a word.
    public void Spoil(int index)
    {
        if (_spoilt.Count <= Maximum)
        {
            _spoilt.Add(index);
        }
    }

    public bool IsSpoilt => _spoilt.Count > 0;

    public void Add(string id, TextRange range, string message)
    {
        if (_spoilt.Count > 0 && _spoilt.Exists(index => index >= range.Start && index < range.End))
        {
            return;
        }

        if (_faults.Count < Maximum)
        {
            _faults.Add(new(id, message, Source.Span(range)));
        }
        else if (_faults.Count == Maximum)
        {
            var limit = Wording.Number(Maximum);
            _faults.Add(new(
                SchemaRules.Refused,
                $"The file has more than {limit} faults; those after the first {limit} found are not listed.",
                Source.Span(range)));
        }
    }

    // OrderBy keeps the order of finding for faults at one place.
    public EquatableArray<SchemaDiagnostic> InFileOrder() => new(_faults.OrderBy(fault => fault.Span.Start));
}
