using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Finds what a local variable holds, when it is assigned where it is declared and nowhere else.</summary>
internal static class LocalValues
{
    /// <summary>The value that the variable is declared with; null when it may hold another.</summary>
    public static IOperation? FindValue(ILocalReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Local is not { RefKind: RefKind.None, IsForEach: false } local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
            || declarator.SyntaxTree != reference.Syntax.SyntaxTree
            || GetScope(declarator) is not { } scope
            || reference.SemanticModel is not { } model
            || WrittenValue.Find(model, initial, cancellationToken) is not { } value)
        {
            return null;
        }

        // A list may be changed through any other mention of it; what cannot change is only assigned.
        var mentions = scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name && name != reference.Syntax);
        return mentions.All(mention => IsImmutable(local.Type) && !MayAssign(mention, local.Type, model)) ? value : null;
    }

    // The whole body: a nested function may assign it, too.
    private static SyntaxNode? GetScope(SyntaxNode declarator) =>
        declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is { } found and not BaseNamespaceDeclarationSyntax
            ? found
            : declarator.SyntaxTree.GetRoot();

    private static bool IsImmutable(ITypeSymbol type) =>
        type.IsValueType || type.SpecialType == SpecialType.System_String || type is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType.ContainingNamespace: { Name: "RtcGen" or "Generated" } };

    private static bool MayAssign(IdentifierNameSyntax mention, ITypeSymbol type, SemanticModel model)
    {
        SyntaxNode at = mention;
        while (at.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
        {
            at = at.Parent;
        }

        return at.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == at,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            RefExpressionSyntax or MakeRefExpressionSyntax => true,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ExtraMembers" } => true,
            MemberAccessExpressionSyntax access when access.Expression == at && type.IsValueType => MayTakeByReference(model.GetSymbolInfo(access).Symbol, type),
            _ => false,
        };
    }

    // An extension may. Of one in a block, which is neither reduced nor a member of the type, the oldest compiler does not tell.
    private static bool MayTakeByReference(ISymbol? member, ITypeSymbol type) => member switch
    {
        IMethodSymbol { ReducedFrom.Parameters: { Length: > 0 } parameters } => parameters[0].RefKind != RefKind.None,
        { ContainingType: { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum) } holder } => !SymbolEqualityComparer.Default.Equals(holder, type),
        _ => false,
    };
}
