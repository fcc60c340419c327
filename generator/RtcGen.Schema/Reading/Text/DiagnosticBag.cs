namespace RtcGen.Schema.Reading;

// Collects errors and warnings in any order and returns them in file order.
internal sealed class DiagnosticBag(LineMap source, CancellationToken cancellationToken)
{
    // Enough for any honest file; a hostile one could ask for a hundred thousand.
    public const int Maximum = 100;

    private readonly List<SchemaDiagnostic> _errors = [];
    private readonly List<SchemaDiagnostic> _warnings = [];
    private readonly List<int> _spoilt = [];

    public bool IsFull => _errors.Count > Maximum;

    // Warnings do not count: the file is in use with them.
    public bool Any => _errors.Count > 0;

    public LineMap Source { get; } = source;

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

    public void Add(string id, TextRange range, string message, SchemaReplacement? replacement = null)
    {
        if (_spoilt.Count > 0 && _spoilt.Exists(index => index >= range.Start && index < range.End))
        {
            return;
        }

        var limit = Messages.Number(Maximum);
        if (DiagnosticRules.SeverityOf(id) == SchemaSeverity.Warning)
        {
            Add(_warnings, new(id, message, Source.Span(range)) { Replacement = replacement }, range, id, $"The file has more than {limit} warnings; those after the first {limit} found are not listed.");
        }
        else
        {
            Add(_errors, new(id, message, Source.Span(range)) { Replacement = replacement }, range, DiagnosticRules.Refused, $"The file has more than {limit} errors; those after the first {limit} found are not listed.");
        }
    }

    // OrderBy keeps the order of finding for those at one place.
    public EquatableArray<SchemaDiagnostic> InFileOrder() => new(_errors.Concat(_warnings).OrderBy(diagnostic => diagnostic.Span.Start));

    private void Add(List<SchemaDiagnostic> found, SchemaDiagnostic diagnostic, TextRange range, string idOfMore, string more)
    {
        if (found.Count < Maximum)
        {
            found.Add(diagnostic);
        }
        else if (found.Count == Maximum)
        {
            found.Add(new(idOfMore, more, Source.Span(range)));
        }
    }
}
