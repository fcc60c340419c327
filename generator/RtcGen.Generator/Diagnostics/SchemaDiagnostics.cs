using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Places diagnostics in schema files.</summary>
internal static class SchemaDiagnostics
{
    /// <summary>An error or a warning as Roslyn reports it.</summary>
    public static Diagnostic ToDiagnostic(this SchemaDiagnostic diagnostic, string path) =>
        Diagnostic.Create(SchemaDescriptors.Get(diagnostic.Id), LocationOf(path, diagnostic.Span), diagnostic.Message);

    private static Location LocationOf(string path, SchemaSpan span) => Location.Create(
        path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(Position(span.StartLine, span.StartColumn), Position(span.EndLine, span.EndColumn)));

    // Roslyn counts from 0; a span without a place is the file's beginning.
    private static LinePosition Position(int line, int column) => new(Math.Max(0, line - 1), Math.Max(0, column - 1));
}
