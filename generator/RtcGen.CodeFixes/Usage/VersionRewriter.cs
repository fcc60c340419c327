using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.CodeFixes;

/// <summary>Writes a file with the current version of an action in the place of a superseded one.</summary>
/// <param name="model">The file as it is.</param>
/// <param name="space">The namespace of the superseded version.</param>
/// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
internal sealed class VersionRewriter(SemanticModel model, string space, CancellationToken cancellationToken)
{
    private readonly CompilationUnitSyntax _root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot(cancellationToken);

    private string Current => space.Substring(0, space.LastIndexOf('.'));

    /// <summary>The files that may do, the one that changes least first; whether one compiles is for the caller to see.</summary>
    public IEnumerable<SyntaxNode> GetRoots(BaseObjectCreationExpressionSyntax creation)
    {
        var place = creation.FirstAncestorOrSelf<SyntaxNode>(static node => node is VariableDeclarationSyntax or StatementSyntax or AnonymousFunctionExpressionSyntax) is VariableDeclarationSyntax { Variables.Count: 1 } declaration
            ? declaration
            : (SyntaxNode)creation;
        var names = GetQualifiedNames(place).ToList();
        if (names.Count > 0)
        {
            var renamed = _root.ReplaceNodes(names, (name, _) => GetLeft(name).WithTriviaFrom(name));
            yield return renamed;
            yield return AddUsing(renamed);
        }

        foreach (var directive in _root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>())
        {
            if (GetChanged(directive, place) is { } changed)
            {
                var another = _root.ReplaceNode(directive, changed);
                yield return HasUsing() && directive.Alias is null ? _root.RemoveNode(directive, SyntaxRemoveOptions.KeepNoTrivia)! : another;
                yield return AddUsing(another);
            }
        }
    }

    // RtcGen.Rtc.V20201201 in RtcGen.Rtc.V20201201.UpdateSnapshotRequest: a type, an enumeration or an extension.
    private IEnumerable<SyntaxNode> GetQualifiedNames(SyntaxNode place) => place.DescendantNodes()
        .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax && IsVersion(model.GetSymbolInfo(node, cancellationToken).Symbol));

    private bool IsVersion(ISymbol? symbol) => symbol is INamespaceSymbol && symbol.ToDisplayString() == space;

    private static SyntaxNode GetLeft(SyntaxNode name) => name is QualifiedNameSyntax qualified ? qualified.Left : ((MemberAccessExpressionSyntax)name).Expression;

    // using RtcGen.Rtc.V20201201; using Old = RtcGen.Rtc.V20201201; using UpdateSnapshotRequest = RtcGen.Rtc.V20201201.UpdateSnapshotRequest;
    private UsingDirectiveSyntax? GetChanged(UsingDirectiveSyntax directive, SyntaxNode place)
    {
        if (directive.NamespaceOrType.DescendantNodesAndSelf().OfType<QualifiedNameSyntax>().FirstOrDefault(name => IsVersion(model.GetSymbolInfo(name, cancellationToken).Symbol)) is not { } version
            || (directive.Alias is { Name.Identifier.ValueText: var alias } && !place.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == alias)))
        {
            return null;
        }

        return directive.ReplaceNode(version, version.Left.WithTriviaFrom(version));
    }

    private bool HasUsing() => _root.Usings.Any(directive => directive.Alias is null && directive.NamespaceOrType.ToString() == Current);

    // Where the extensions of the current version are.
    private CompilationUnitSyntax AddUsing(CompilationUnitSyntax root)
    {
        if (HasUsing())
        {
            return root;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Current).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        return root.AddUsings(directive);
    }
}
