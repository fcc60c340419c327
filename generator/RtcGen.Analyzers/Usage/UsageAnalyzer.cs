using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Checks how the client is used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => UsageRules.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ClientTypes.Find(start.Compilation, start.Options) is not { } types)
            {
                return;
            }

            start.RegisterOperationAction(operation => CheckCall(operation, types), OperationKind.Invocation);
            start.RegisterOperationAction(operation => CheckCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => Report(operation, Check(operation, types)), OperationKind.SimpleAssignment, OperationKind.Binary, OperationKind.ConstantPattern, OperationKind.CaseClause);
        });
    }

    private static void CheckCall(OperationAnalysisContext context, ClientTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        Report(context, UnawaitedCall.Check(types, call));
        Report(context, TokenNotPassed.Check(types, call, context.ContainingSymbol));
        Report(context, ResultAsSuccess.Check(types, call, context.CancellationToken));
    }

    private static void CheckCreation(OperationAnalysisContext context, ClientTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        Report(context, ClientPerCall.Check(types, creation, context.ContainingSymbol));
        Report(context, LiteralSecret.Check(types, creation, context.CancellationToken));
        Report(context, SupersededAction.Check(types, creation));
    }

    private static Finding? Check(OperationAnalysisContext context, ClientTypes types) => context.Operation switch
    {
        ISimpleAssignmentOperation assignment => LiteralSecret.Check(types, assignment, context.CancellationToken),
        IBinaryOperation comparison => ResultAsSuccess.Check(types, comparison, context.CancellationToken),
        IConstantPatternOperation pattern => ResultAsSuccess.Check(types, pattern, context.CancellationToken),
        ISingleValueCaseClauseOperation clause => ResultAsSuccess.Check(types, clause, context.CancellationToken),
        _ => null,
    };

    private static void Report(OperationAnalysisContext context, Finding? finding)
    {
        if (finding is not null)
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }
}
