using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>A breach of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong and what the server would do.</param>
/// <param name="Fixes">What the code fixes need, by <see cref="FixKeys"/>; null where there is nothing.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, Bilingual Message, params (string Key, string? Code)[] Fixes)
{
    /// <summary>As Roslyn takes it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule,
        Location,
        Fixes.Where(fix => fix.Code is not null).ToImmutableDictionary(fix => fix.Key, fix => (string?)fix.Code),
        Message);
}
