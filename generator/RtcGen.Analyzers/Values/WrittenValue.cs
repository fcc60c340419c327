using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.Analyzers;

/// <summary>Finds the operation of an expression.</summary>
internal static class WrittenValue
{
    /// <summary>The operation; of <c>null!</c> that of null, as the whole has none.</summary>
    public static IOperation? Find(SemanticModel model, ExpressionSyntax written, CancellationToken cancellationToken) => written switch
    {
        ParenthesizedExpressionSyntax parenthesized => Find(model, parenthesized.Expression, cancellationToken),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Find(model, suppressed.Operand, cancellationToken),
        _ => model.GetOperation(written, cancellationToken),
    };
}
