using System.Collections.Concurrent;
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
                start.RegisterOperationBlockStartAction(block => Collect(block, table));
            }
        });
    }

    private static void Collect(OperationBlockStartAnalysisContext context, FactTable table)
    {
        // Made when needed: most code creates no request.
        ConcurrentQueue<IObjectCreationOperation>? creations = null;
        context.RegisterOperationAction(
            operation =>
            {
                if (table.Find(operation.Operation.Type) is not null)
                {
                    LazyInitializer.EnsureInitialized(ref creations)!.Enqueue((IObjectCreationOperation)operation.Operation);
                }
            },
            OperationKind.ObjectCreation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (creations is null)
            {
                return;
            }

            var reader = new ValueReader(table, end.CancellationToken);
            foreach (var creation in creations)
            {
                Check(end, reader, creation);
            }
        });
    }

    private static void Check(OperationBlockAnalysisContext context, ValueReader reader, IObjectCreationOperation creation)
    {
        if (ObjectScope.Create(reader, creation) is { } scope)
        {
            foreach (var finding in ObjectChecks.Check(scope))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }
}
