using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Tells whether credentials are for a server on this machine, such as the emulator, where any do.</summary>
internal static class Loopback
{
    /// <summary>Whether the client that is given them calls this machine.</summary>
    public static bool IsFor(ClientTypes types, IOperation credentials)
    {
        foreach (var around in Operations.GetAround(credentials))
        {
            switch (around)
            {
                case IObjectCreationOperation { Initializer: { } initializer } creation when BaseTypes.Is(creation.Type, types.Options):
                    return IsSet(initializer) || (GetLocal(creation) is { } options && IsSetOn(options, creation));
                case IVariableDeclaratorOperation { Symbol: var local } when BaseTypes.DerivesFrom(local.Type, types.Credentials):
                    return Operations.GetMentions(credentials, local) is not { } mentions || mentions.Any(mention => Operations.IsBefore(around, mention) && IsFor(types, mention));
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Credentials", Instance: ILocalReferenceOperation holder } }:
                    return IsSetOn(holder.Local, around) || (Operations.GetInitial(holder) is { } initial && initial.DescendantsAndSelf().OfType<IObjectOrCollectionInitializerOperation>().Any(IsSet));
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Credentials", Instance: (IParameterReferenceOperation or IMemberReferenceOperation) and var holder } }:
                    return Operations.GetRoot(around).Descendants().Any(operation => IsEndpoint(operation) && GetHolder(operation) is { } other && GetSymbol(other) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, GetSymbol(holder)));
                case IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    private static ILocalSymbol? GetLocal(IOperation creation) =>
        Operations.Wrap(creation).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;

    private static bool IsSet(IObjectOrCollectionInitializerOperation initializer) => initializer.Initializers.Any(IsEndpoint);

    // options.Endpoint = new Uri("http://localhost:8080");
    private static bool IsSetOn(ILocalSymbol options, IOperation within) => Operations.GetMentions(within, options) is not { } mentions
        || mentions.Any(static mention => mention.Parent is IPropertyReferenceOperation { Parent: { } assignment } && IsEndpoint(assignment));

    private static bool IsEndpoint(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Endpoint" }, Value: var value } && IsLocal(Operations.Unwrap(value));

    // The options that an endpoint is set on.
    private static IOperation? GetHolder(IOperation assignment) => ((IPropertyReferenceOperation)((ISimpleAssignmentOperation)assignment).Target).Instance;

    private static ISymbol? GetSymbol(IOperation holder) => holder switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IMemberReferenceOperation { Member: var member } => member,
        _ => null,
    };

    // Whatever a URI is made of: the host stands in one of its texts.
    private static bool IsLocal(IOperation value) => value is IConditionalOperation { WhenFalse: { } otherwise } choice
        ? IsLocal(choice.WhenTrue) && IsLocal(otherwise)
        : value.DescendantsAndSelf().Any(static part => part switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => IsLocal(text),
            ILocalReferenceOperation mention => Operations.GetInitial(mention) is { } initial && IsLocal(Operations.Unwrap(initial)),
            IPropertyReferenceOperation { Property: { ContainingNamespace: var space } property } => space.ToDisplayString() == "RtcGen.Emulator" || IsDeclaredLocal(property),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => IsDeclaredLocal(field),
            _ => false,
        });

    private static bool IsDeclaredLocal(ISymbol member) => member.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax().DescendantTokens().Any(static token =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && IsLocal(token.ValueText)));

    // An address, the beginning of one that goes on with a port, or a host.
    private static bool IsLocal(string text)
    {
        var written = text.Split('{')[0];
        return Uri.TryCreate(written.Contains("://") ? written : $"http://{written}", UriKind.Absolute, out var uri) && uri.IsLoopback;
    }
}
