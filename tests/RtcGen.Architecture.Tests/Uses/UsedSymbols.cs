using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Architecture.Tests;

/// <summary>
/// What a piece of C# uses: what it names, and what the compiler calls without a name, such as an operator or a conversion.
/// Documentation uses nothing.
/// </summary>
internal static class UsedSymbols
{
    public static IEnumerable<ISymbol> Of(SyntaxNode node, SemanticModel model) =>
        Candidates(node, model).OfType<ISymbol>();

    private static IEnumerable<ISymbol?> Candidates(SyntaxNode node, SemanticModel model) => node switch
    {
        SimpleNameSyntax name => Named(name, model),
        CommonForEachStatementSyntax loop => Called(model.GetForEachStatementInfo(loop)),
        RecursivePatternSyntax pattern => [(model.GetOperation(pattern) as IRecursivePatternOperation)?.DeconstructSymbol],
        AttributeSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or OrderingSyntax or SelectOrGroupClauseSyntax => Meant(node, model),
        ExpressionSyntax expression => [.. Meant(node, model), .. Called(expression, model)],
        _ => [],
    };

    private static IEnumerable<ISymbol?> Named(SimpleNameSyntax name, SemanticModel model) =>
        name is IdentifierNameSyntax { IsVar: true } ? [] : [model.GetAliasInfo(name)?.Target, .. Meant(name, model), .. Called(name, model)];

    /// <summary>All overloads where one was not chosen, as within a nameof.</summary>
    private static IEnumerable<ISymbol?> Meant(SyntaxNode node, SemanticModel model)
    {
        var found = model.GetSymbolInfo(node);
        return found.Symbol is { } symbol ? [symbol] : found.CandidateSymbols;
    }

    private static IEnumerable<ISymbol?> Called(ExpressionSyntax expression, SemanticModel model)
    {
        yield return model.GetConversion(expression).MethodSymbol;
        switch (expression)
        {
            case AwaitExpressionSyntax waiting:
                yield return model.GetAwaitExpressionInfo(waiting).GetAwaiterMethod;
                break;
            case CollectionExpressionSyntax:
                yield return (model.GetOperation(expression) as ICollectionExpressionOperation)?.ConstructMethod;
                break;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } parts:
                yield return model.GetDeconstructionInfo(parts).Method;
                break;
        }

        if (expression.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression })
        {
            yield return model.GetCollectionInitializerSymbolInfo(expression).Symbol;
        }
    }

    private static IEnumerable<ISymbol?> Called(ForEachStatementInfo loop) =>
        [loop.GetEnumeratorMethod, loop.MoveNextMethod, loop.CurrentProperty, loop.DisposeMethod, loop.ElementConversion.MethodSymbol, loop.CurrentConversion.MethodSymbol];
}
