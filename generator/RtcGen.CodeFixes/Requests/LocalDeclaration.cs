using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.CodeFixes;

/// <summary>Finds where the value of a local variable is written.</summary>
internal static class LocalDeclaration
{
    /// <summary>
    /// What another value is to replace: where the expression is the only use of a variable, the value that the variable is declared
    /// with, if its type takes the other; else the expression.
    /// </summary>
    public static ExpressionSyntax FindTarget(ExpressionSyntax use, ExpressionSyntax other, SemanticModel model, CancellationToken cancellationToken)
    {
        if (use is IdentifierNameSyntax name
            && model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && model.ClassifyConversion(value.SpanStart, other, local.Type).IsImplicit
            && IsOnlyUse(name, local, declarator, model, cancellationToken))
        {
            return FindTarget(value, other, model, cancellationToken);
        }

        return use;
    }

    private static bool IsOnlyUse(IdentifierNameSyntax name, ILocalSymbol local, SyntaxNode declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        // A local is not seen outside the member that declares it; those of top-level statements share the file.
        var member = declarator.Ancestors().Last(node => node is not (CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax));
        var uses = member is GlobalStatementSyntax ? member.Parent! : member;
        return uses.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(other => other != name && other.Identifier.ValueText == local.Name)
            .All(other => !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(other, cancellationToken).Symbol, local));
    }
}
