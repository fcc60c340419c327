using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.CodeFixes;

/// <summary>
/// Removes items from an initialiser or a list, with their commas and lines. A comment on the line of an item goes with it; one
/// on a line of its own stays, as it may be about more than one.
/// </summary>
internal static class ItemRemoval
{
    /// <summary>Removes items by their indexes.</summary>
    public static SyntaxNode Remove(SyntaxNode list, ICollection<int> indexes) => list switch
    {
        InitializerExpressionSyntax initializer => Remove(initializer, indexes),
        CollectionExpressionSyntax collection => Remove(collection, indexes),
        _ => list,
    };

    private static InitializerExpressionSyntax Remove(InitializerExpressionSyntax initializer, ICollection<int> indexes)
    {
        var rest = new RemainingItems<ExpressionSyntax>(initializer.OpenBraceToken);
        rest.Take(initializer.Expressions, indexes);
        return initializer.WithExpressions(rest.ToList()).WithCloseBraceToken(rest.Close(initializer.CloseBraceToken));
    }

    private static CollectionExpressionSyntax Remove(CollectionExpressionSyntax collection, ICollection<int> indexes)
    {
        var rest = new RemainingItems<CollectionElementSyntax>(collection.OpenBracketToken);
        rest.Take(collection.Elements, indexes);
        return collection.WithElements(rest.ToList()).WithCloseBracketToken(rest.Close(collection.CloseBracketToken));
    }
}
