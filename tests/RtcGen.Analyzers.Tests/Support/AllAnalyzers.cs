using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Analyzers.Tests;

/// <summary>Every analyzer of the package, those of tomorrow as well.</summary>
internal static class AllAnalyzers
{
    /// <summary>Makes one of each.</summary>
    public static DiagnosticAnalyzer[] Create() =>
        [.. typeof(RequestAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
