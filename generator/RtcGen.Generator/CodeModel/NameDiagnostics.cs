using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Collects the names of a file that cannot be names in C#, each at its place.</summary>
internal sealed class NameDiagnostics
{
    private readonly List<SchemaDiagnostic> _diagnostics = [];

    /// <summary>What was found so far, in file order.</summary>
    public EquatableArray<SchemaDiagnostic> All => new(_diagnostics.OrderBy(diagnostic => diagnostic.Span.StartLine).ThenBy(diagnostic => diagnostic.Span.StartColumn));

    /// <summary>A name that is taken.</summary>
    public static SchemaDiagnostic Create(SchemaSpan place, string message) => new(DiagnosticRules.NameClash, message, place);

    /// <summary>Adds a diagnostic.</summary>
    public void Add(SchemaSpan place, string message) => _diagnostics.Add(Create(place, message));
}
