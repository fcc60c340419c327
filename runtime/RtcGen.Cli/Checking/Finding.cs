using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Cli.Checking;

/// <summary>A diagnostic in a file, as a build reports it.</summary>
/// <param name="Id">The rule, <c>RTCGEN0xx</c>.</param>
/// <param name="Severity">Its severity after what the project sets.</param>
/// <param name="Path">The full path of the file; null where none is to blame.</param>
/// <param name="Span">The place, counted from 0.</param>
/// <param name="Message">The message.</param>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string? Path, LinePositionSpan Span, string Message)
{
    /// <summary>Gets the words in the place that are wrong, if others would put it right.</summary>
    public string? Written { get; init; }

    /// <summary>Gets those other words.</summary>
    public string? Meant { get; init; }

    /// <summary>Gets the line, counted from 1.</summary>
    public int Line => Span.Start.Line + 1;

    /// <summary>Gets the column, counted from 1.</summary>
    public int Column => Span.Start.Character + 1;

    /// <summary>Gets the word for the severity that a compiler prints.</summary>
    public string Level => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
