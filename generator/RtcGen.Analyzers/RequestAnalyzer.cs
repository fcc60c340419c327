using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Checks what requests are given against what the schema says, as far as the source tells the values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RequestRules.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Find(start.Compilation) is { } types)
            {
                var table = new FactTable(types);

                // What is found may stand where a local is declared: an editor offers fixes only for what it finds in the part that it looks at.
                start.RegisterOperationBlockAction(block => Check(block, table));
            }
        });
    }

    private static void Check(OperationBlockAnalysisContext context, FactTable table)
    {
        foreach (var creation in context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).OfType<IObjectCreationOperation>())
        {
            if (ObjectScope.Create(table, creation, context.CancellationToken) is { } scope)
            {
                foreach (var finding in ObjectChecks.Check(scope))
                {
                    context.ReportDiagnostic(finding.ToDiagnostic());
                }
            }
        }
    }
}
