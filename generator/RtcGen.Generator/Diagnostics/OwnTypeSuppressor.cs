using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Generator;

/// <summary>
/// Takes back CS0436 for a type that this project's own schema made, where a reference, such as the ready-made client, has one of the same name:
/// whoever keeps a schema of their own means what it gives.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnTypeSuppressor : DiagnosticSuppressor
{
    private const string Root = "RtcGen";

    private static readonly SuppressionDescriptor OwnType = new(
        "RTCGEN901", "CS0436", "The type is made from a schema of this project, which goes before that of a reference.");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(OwnType);

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var warning in context.ReportedDiagnostics)
        {
            if (warning.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true) is var node
                && GetTypeName(context.GetSemanticModel(tree).GetSymbolInfo(node, context.CancellationToken).Symbol) is { } type
                && IsGenerated(type))
            {
                context.ReportSuppression(Suppression.Create(OwnType, warning));
            }
        }
    }

    // `new` points at the constructor.
    private static INamedTypeSymbol? GetTypeName(ISymbol? symbol) => symbol is INamedTypeSymbol type ? type : symbol?.ContainingType;

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.ToDisplayString().StartsWith($"{Root}.", StringComparison.Ordinal)
        && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && Equals(attribute.ConstructorArguments.FirstOrDefault().Value, Root));
}
