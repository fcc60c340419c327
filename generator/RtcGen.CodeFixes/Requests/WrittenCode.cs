using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace RtcGen.CodeFixes;

/// <summary>Reads the C# of a diagnostic.</summary>
internal static class WrittenCode
{
    /// <summary>An expression, whose names are to be written as short as the place allows.</summary>
    public static ExpressionSyntax Parse(string code)
    {
        var expression = SyntaxFactory.ParseExpression(code);
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
