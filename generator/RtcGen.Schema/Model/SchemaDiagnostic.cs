namespace RtcGen.Schema;

/// <summary>What is wrong or doubtful in a schema file.</summary>
/// <param name="Id">The rule, <c>RTCGEN0xx</c>.</param>
/// <param name="Message">What is wrong and what is expected, in one sentence.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SchemaDiagnostic(string Id, string Message, SchemaSpan Span)
{
    /// <summary>Gets what it means for the file, as its rule says.</summary>
    public SchemaSeverity Severity => DiagnosticRules.SeverityOf(Id);

    /// <summary>Gets what would put it right, where there is one answer; null otherwise.</summary>
    public SchemaReplacement? Replacement { get; init; }

    /// <summary>Gets a value indicating whether the file cannot be used.</summary>
    public bool IsError => Severity == SchemaSeverity.Error;
}
