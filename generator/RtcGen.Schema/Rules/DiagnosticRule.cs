namespace RtcGen.Schema;

/// <summary>A rule that schema files must keep.</summary>
/// <param name="Id">The rule's id, <c>RTCGEN0xx</c>.</param>
/// <param name="Title">What the rule asks for or reports, in a few words.</param>
/// <param name="Severity">What breaking it means for the file.</param>
public sealed record DiagnosticRule(string Id, string Title, SchemaSeverity Severity = SchemaSeverity.Error);
