using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Tells calls that end what was begun when a token has been canceled: with the token they would not be made.</summary>
internal static class Cancellation
{
    /// <summary>Whether a call is made after, and perhaps because of, the cancellation.</summary>
    public static bool IsBefore(IOperation call, IParameterSymbol token) =>
        Operations.GetRoot(call).Descendants().Any(operation => Operations.IsBefore(operation, call) && EndsWithIt(operation, token))
        || IsInBranch(call, token);

    private static bool EndsWithIt(IOperation operation, IParameterSymbol token) => operation switch
    {
        // while (!stop.IsCancellationRequested) { … }
        IWhileLoopOperation { Condition: { } condition } when Asks(condition, token) => true,
        IForLoopOperation { Condition: { } condition } when Asks(condition, token) => true,

        // while (true) { … if (stop.IsCancellationRequested) { break; } … }
        ILoopOperation loop => loop.Body.Descendants().Any(inner =>
            inner is IConditionalOperation { WhenTrue: var branch } choice && Asks(choice.Condition, token) && branch.DescendantsAndSelf().Any(static step => step is IBranchOperation { BranchKind: BranchKind.Break })),

        // try { await Task.Delay(-1, stop); } catch (OperationCanceledException) { }
        ITryOperation attempt => attempt.Body.Descendants().Any(inner => Mentions(inner, token)) && attempt.Catches.Any(Goes),
        _ => false,
    };

    private static bool Goes(ICatchClauseOperation caught) =>
        caught.ExceptionType.Name is nameof(OperationCanceledException) or nameof(TaskCanceledException)
        && caught.Handler.Operations.LastOrDefault() is not (IThrowOperation or IReturnOperation or IExpressionStatementOperation { Operation: IThrowOperation });

    // if (stop.IsCancellationRequested) { … }, and what else follows if (!stop.IsCancellationRequested).
    private static bool IsInBranch(IOperation call, IParameterSymbol token)
    {
        var inner = call;
        foreach (var around in Operations.GetAround(call))
        {
            if (around is IConditionalOperation choice && Asks(choice.Condition, token) && inner == (IsNegated(choice.Condition) ? choice.WhenFalse : choice.WhenTrue))
            {
                return true;
            }

            inner = around;
        }

        return false;
    }

    private static bool IsNegated(IOperation condition) => Operations.Unwrap(condition) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: false } } } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsNegated(both.LeftOperand) || IsNegated(both.RightOperand),
        _ => false,
    };

    private static bool Asks(IOperation condition, IParameterSymbol token) => condition.DescendantsAndSelf().Any(operation =>
        operation is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested", Instance: { } asked } && Mentions(asked, token));

    private static bool Mentions(IOperation operation, IParameterSymbol token) =>
        operation is IParameterReferenceOperation { Parameter: var mentioned } && SymbolEqualityComparer.Default.Equals(mentioned, token);
}
