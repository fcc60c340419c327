using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Analyzers;

namespace RtcGen.CodeFixes;

/// <summary>Collects what is to be changed in a file, and changes it in one go.</summary>
internal sealed class RequestEdits(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, SyntaxNode> _replaced = [];
    private readonly Dictionary<SyntaxNode, SortedSet<int>> _removed = [];
    private readonly Dictionary<SyntaxNode, List<string>> _added = [];

    /// <summary>Includes a fix.</summary>
    public void Include(RequestFix fix, TextSpan place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var node = root.FindNode(place, getInnermostNodeForTie: true);
        switch (fix.Key)
        {
            case FixKeys.Add when root.FindToken(place.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation:
                Add(creation, fix.Code);
                break;
            case FixKeys.Remove when FindAssignment(node) is { Parent: InitializerExpressionSyntax initializer } assignment:
                Remove(initializer, initializer.Expressions.IndexOf(assignment));
                break;
            case FixKeys.RemoveItem:
                RemoveItem(node);
                break;
            case FixKeys.Rename when FindAssignment(node) is { Left: IdentifierNameSyntax name }:
                _replaced[name] = SyntaxFactory.IdentifierName(fix.Code).WithTriviaFrom(name);
                break;
            case FixKeys.Nearest or FixKeys.Default or FixKeys.Named when node is ExpressionSyntax expression:
                var value = WrittenCode.Parse(fix.Code);
                var target = LocalDeclaration.FindTarget(expression, value, model, cancellationToken);
                _replaced[target] = value.WithTriviaFrom(target);
                break;
        }
    }

    /// <summary>The file with all changes.</summary>
    public SyntaxNode Apply()
    {
        var lines = root.GetText();
        return root.ReplaceNodes(_replaced.Keys.Concat(_removed.Keys).Concat(_added.Keys).Distinct(), (original, current) =>
        {
            var changed = _replaced.TryGetValue(original, out var replacement) ? replacement : current;
            changed = _removed.TryGetValue(original, out var indexes) ? ItemRemoval.Remove(changed, indexes) : changed;
            return _added.TryGetValue(original, out var assignments)
                ? new AssignmentAddition(lines, (BaseObjectCreationExpressionSyntax)original).AddTo((BaseObjectCreationExpressionSyntax)changed, assignments)
                : changed;
        });
    }

    private void Add(BaseObjectCreationExpressionSyntax creation, string assignment)
    {
        if (!_added.TryGetValue(creation, out var assignments))
        {
            _added[creation] = assignments = [];
        }

        if (!assignments.Contains(assignment))
        {
            assignments.Add(assignment);
        }
    }

    private void Remove(SyntaxNode list, int index)
    {
        if (!_removed.TryGetValue(list, out var indexes))
        {
            _removed[list] = indexes = [];
        }

        indexes.Add(index);
    }

    private void RemoveItem(SyntaxNode node)
    {
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            switch (parent)
            {
                case CollectionExpressionSyntax collection:
                    Remove(collection, collection.Elements.IndexOf((CollectionElementSyntax)at));
                    return;
                case InitializerExpressionSyntax initializer when !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression):
                    Remove(initializer, initializer.Expressions.IndexOf((ExpressionSyntax)at));
                    return;
            }
        }
    }

    private static AssignmentExpressionSyntax? FindAssignment(SyntaxNode node) => node.AncestorsAndSelf()
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Parent.IsKind(SyntaxKind.ObjectInitializerExpression));
}
