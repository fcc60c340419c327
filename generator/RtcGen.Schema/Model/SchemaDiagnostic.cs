namespace RtcGen.Schema;

/// <summary>A fault in a schema file.</summary>
/// <param name="Id">The rule, <c>RTCGEN0xx</c>.</param>
/// <param name="Message">What is wrong and what is expected, in one sentence.</param>
/// <param name="Span">Where it stands.</param>
public sealed record SchemaDiagnostic(string Id, string Message, SchemaSpan Span);
