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
                start.RegisterOperationAction(operation => Check(operation, table), OperationKind.ObjectCreation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, FactTable table)
    {
        if (ObjectScope.Create(table, (IObjectCreationOperation)context.Operation, context.CancellationToken) is not { } scope)
        {
            return;
        }

        foreach (var finding in ObjectChecks.Check(scope))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }
}
