using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>What the fixes for the use of the client have in common.</summary>
internal static class Editing
{
    /// <summary>Finds the node that a diagnostic is about.</summary>
    public static async Task<TNode?> FindAsync<TNode>(CodeFixContext context, Diagnostic diagnostic)
        where TNode : SyntaxNode
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();
    }

    /// <summary>Offers to put a node in the place of another.</summary>
    public static void Offer(CodeFixContext context, Diagnostic diagnostic, Bilingual title, SyntaxNode before, SyntaxNode after) =>
        Offer(context, diagnostic, title, async cancellationToken =>
        {
            var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            return context.Document.WithSyntaxRoot(root!.ReplaceNode(before, after));
        });

    /// <summary>Offers to change the document.</summary>
    public static void Offer(CodeFixContext context, Diagnostic diagnostic, Bilingual title, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title.For(null), change, title.English), diagnostic);
}
