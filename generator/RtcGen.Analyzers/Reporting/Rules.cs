using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>Makes descriptors. The whole message is the argument, as it is made of what the schema says.</summary>
internal static class Rules
{
    // The pages lie where the owner publishes them: the build knows that from RepositoryUrl, or has no link.
    private static readonly string? Pages = typeof(Rules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "DiagnosticPages")?.Value;

    /// <summary>A rule whose breach the server would refuse, change or ignore.</summary>
    public static DiagnosticDescriptor Warning(string id, string english, string chinese) => Create(id, english, chinese, DiagnosticSeverity.Warning);

    /// <summary>A rule whose breach does no harm.</summary>
    public static DiagnosticDescriptor Suggestion(string id, string english, string chinese) => Create(id, english, chinese, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string english, string chinese, DiagnosticSeverity severity) => new(
        id,
        new Bilingual(english, chinese).ToLocalizable(),
        "{0}",
        id.StartsWith("RTC12", StringComparison.Ordinal) ? "RtcGen.Usage" : "RtcGen.Requests",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: Pages is null ? null : $"{Pages}#{id}");
}
