using Microsoft.CodeAnalysis;
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

    private static bool IsLocal(IOperation value) => value switch
    {
        IObjectCreationOperation { Type.Name: "Uri", Arguments: { Length: > 0 } arguments } =>
            arguments[0].Value.ConstantValue is { HasValue: true, Value: string text } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback,
        ILocalReferenceOperation mention => Operations.GetInitial(mention) is { } initial && IsLocal(Operations.Unwrap(initial)),
        IPropertyReferenceOperation { Property.ContainingNamespace: var space } => space.ToDisplayString() == "RtcGen.Emulator",
        _ => false,
    };
}
