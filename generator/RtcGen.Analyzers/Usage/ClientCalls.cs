using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Tells calls of the client: its own methods, and the extensions that are generated for it.</summary>
internal static class ClientCalls
{
    /// <summary>What a call returns.</summary>
    public static CallResult GetResult(ClientTypes types, IMethodSymbol method)
    {
        // The name is the cheapest to ask of all the calls of a program.
        var result = method.ReturnType.Name switch
        {
            "Task" or "ValueTask" => CallResult.Task,
            "IAsyncEnumerable" => CallResult.Stream,
            _ => CallResult.Other,
        };
        return result != CallResult.Other && IsOfClient(types, method) && IsOf(method.ReturnType.ContainingNamespace, result) ? result : CallResult.Other;
    }

    /// <summary>Whether an operation is the client of a call.</summary>
    public static bool IsReceiver(ClientTypes types, IOperation operation) => operation.Parent switch
    {
        IInvocationOperation invocation => invocation.Instance == operation && GetResult(types, invocation.TargetMethod) != CallResult.Other,
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: var method } } => IsOfClient(types, method),
        IConversionOperation conversion => IsReceiver(types, conversion),
        _ => false,
    };

    /// <summary>The client that a method is called on.</summary>
    public static IOperation? GetReceiver(IInvocationOperation invocation) =>
        invocation.Instance ?? invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;

    /// <summary>Where the name of the method stands: a call may be as long as its request.</summary>
    public static Location GetName(IInvocationOperation invocation) => invocation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.GetLocation(),
        InvocationExpressionSyntax call => call.Expression.GetLocation(),
        var syntax => syntax.GetLocation(),
    };

    private static bool IsOf(INamespaceSymbol? space, CallResult result) =>
        space?.ToDisplayString() == (result == CallResult.Task ? "System.Threading.Tasks" : "System.Collections.Generic");

    // Disposing has ended when it returns.
    private static bool IsOfClient(ClientTypes types, IMethodSymbol method) => method.IsExtensionMethod
        ? BaseTypes.DerivesFrom((method.ReducedFrom ?? method).Parameters[0].Type, types.Client)
        : method is { IsStatic: false, Name: not "DisposeAsync" } && BaseTypes.DerivesFrom(method.ContainingType, types.Client);
}
