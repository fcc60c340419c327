using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Places diagnostics in schema files.</summary>
internal static class SchemaDiagnostics
{
    /// <summary>The property with the words that stand in the place of the diagnostic, if others would put it right.</summary>
    public const string Written = "RtcGen.Written";

    /// <summary>The property with those other words.</summary>
    public const string Meant = "RtcGen.Meant";

    /// <summary>An error or a warning as Roslyn reports it.</summary>
    public static Diagnostic ToDiagnostic(this SchemaDiagnostic diagnostic, string path) =>
        Diagnostic.Create(SchemaDescriptors.Get(diagnostic.Id), LocationOf(path, diagnostic.Span), PropertiesOf(diagnostic), diagnostic.Message);

    private static ImmutableDictionary<string, string?>? PropertiesOf(SchemaDiagnostic diagnostic) => diagnostic.Replacement is { } replacement
        ? ImmutableDictionary<string, string?>.Empty.Add(Written, replacement.Written).Add(Meant, replacement.Meant)
        : null;

    private static Location LocationOf(string path, SchemaSpan span) => Location.Create(
        path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(Position(span.StartLine, span.StartColumn), Position(span.EndLine, span.EndColumn)));

    // Roslyn counts from 0; a span without a place is the file's beginning.
    private static LinePosition Position(int line, int column) => new(Math.Max(0, line - 1), Math.Max(0, column - 1));
}
