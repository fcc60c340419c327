using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>
/// Finds calls that could be given the cancellation token of the function around them. CA2016 finds most of them, but is only a
/// hint that few see, and it also speaks in a <c>catch</c> or <c>finally</c>, where a call has to go on although all else is canceled.
/// </summary>
internal static class TokenNotPassed
{
    /// <summary>Checks a call.</summary>
    public static Finding? Check(ClientTypes types, IInvocationOperation call, ISymbol member)
    {
        if (ClientCalls.GetResult(types, call.TargetMethod) is var result
            && (result == CallResult.Other || (result == CallResult.Stream && !IsEnumeratedAsItIs(call)))
            || !call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && IsToken(argument.Parameter?.Type))
            || FindToken(call, member) is not { } token
            || Cancellation.IsBefore(call, token))
        {
            return null;
        }

        var name = call.TargetMethod.Name;
        return new(UsageRules.TokenNotPassed, ClientCalls.GetName(call), new(
            $"{name} is not given {token.Name}, so that it goes on when it should be canceled",
            $"{name} 未传入 {token.Name}，取消时调用仍会继续"), (UsageKeys.Token, Write(token.Name)));
    }

    // A stream that is kept may get its token later: WithCancellation.
    private static bool IsEnumeratedAsItIs(IOperation call) => Operations.Wrap(call).Parent switch
    {
        IForEachLoopOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured } => Operations.Wrap(configured).Parent is IForEachLoopOperation,
        _ => false,
    };

    // The one token of the innermost function. A lambda runs when somebody else wants it, except for those that run their lambdas at once.
    private static IParameterSymbol? FindToken(IOperation call, ISymbol member)
    {
        foreach (var around in Operations.GetAround(call))
        {
            switch (around)
            {
                case ICatchClauseOperation:
                case ITryOperation { Finally: { } last } when last.Syntax.Span.Contains(call.Syntax.Span):
                    return null;
                case ILocalFunctionOperation { Symbol: var function }:
                    return GetToken(function);
                case IAnonymousFunctionOperation { Symbol: var lambda }:
                    if (GetToken(lambda) is { } token)
                    {
                        return token;
                    }

                    if (lambda.IsStatic || !RunsAtOnce(around))
                    {
                        return null;
                    }

                    break;
            }
        }

        return member is IMethodSymbol method ? GetToken(method) : null;
    }

    private static bool RunsAtOnce(IOperation lambda) =>
        Operations.Wrap(lambda).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: var type } }
        && type.ToDisplayString() is "System.Linq.Enumerable" or "System.Threading.Tasks.Task" or "System.Threading.Tasks.Parallel" or "System.Collections.Generic.List<T>";

    private static IParameterSymbol? GetToken(IMethodSymbol method)
    {
        var tokens = method.Parameters.Where(parameter => IsToken(parameter.Type) && parameter.RefKind != RefKind.Out).ToList();
        return tokens.Count == 1 ? tokens[0] : null;
    }

    private static bool IsToken(ITypeSymbol? type) => type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    private static string Write(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : $"@{name}";
}
