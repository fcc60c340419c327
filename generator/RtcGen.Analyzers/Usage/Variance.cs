using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Tells whether a value may be another one each time a piece of code runs: such a client, of a tenant for example, has its reason.</summary>
internal static class Variance
{
    /// <summary>Whether it may; what is not known for certain may.</summary>
    public static bool MayVary(IOperation value, IOperation place) =>
        value.DescendantsAndSelf().Any(operation => operation switch
        {
            ILocalReferenceOperation local => IsLocalVariant(local, place),
            IParameterReferenceOperation { Parameter: var parameter } => IsInside(parameter, place) || IsAssigned(parameter, place),
            IInvocationOperation { TargetMethod.IsStatic: var isStatic } => !isStatic,
            IAwaitOperation or IDynamicInvocationOperation => true,
            IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member.ContainingNamespace: var space } => IsOfRequest(space),
            _ => false,
        });

    private static bool IsLocalVariant(ILocalReferenceOperation mention, IOperation place) => IsAssigned(mention.Local, place)
        || (IsInside(mention.Local, place) && (Operations.GetInitial(mention) is not { } initial || MayVary(initial, place)));

    private static bool IsInside(ISymbol symbol, IOperation place) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == place.Syntax.SyntaxTree && place.Syntax.Span.Contains(reference.Span));

    private static bool IsAssigned(ISymbol symbol, IOperation place) => place.Descendants().Any(operation => operation switch
    {
        IAssignmentOperation assignment => Mentions(assignment.Target, symbol),
        IIncrementOrDecrementOperation step => Mentions(step.Target, symbol),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Mentions(argument.Value, symbol),
        _ => false,
    });

    // Also options.Region = …: the object is another one then.
    private static bool Mentions(IOperation target, ISymbol symbol) => target.DescendantsAndSelf().Any(operation => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol),
        _ => false,
    });

    private static bool IsOfRequest(INamespaceSymbol space) => space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
}
