using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>
/// Finds calls whose task nobody holds, or only a local that is never read. A stream that is discarded is no better: nothing of it was sent. Where the
/// compiler says CS4014 of the same call, <see cref="UnawaitedCallSuppressor"/> takes that back: this message says what is lost.
/// </summary>
internal static class UnawaitedCall
{
    /// <summary>Checks a call.</summary>
    public static Finding? Check(ClientTypes types, IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        var result = ClientCalls.GetResult(types, call.TargetMethod);
        if (result == CallResult.Other || !IsLost(GetWhole(call), result) || IsDescription(types, call))
        {
            return null;
        }

        return new(UsageRules.NotAwaited, ClientCalls.GetName(call), result == CallResult.Task
            ? new($"{name} is not awaited: its error is lost, and it may be cut off when the program ends", $"{name} 未被等待：其错误会丢失，程序结束时调用可能被中断")
            : new($"{name} is not enumerated: nothing is sent before that", $"{name} 未被遍历：遍历之前不会发送任何请求"));
    }

    // With what only changes how the call is awaited.
    private static IOperation GetWhole(IOperation call) => call.Parent switch
    {
        IConversionOperation or IParenthesizedOperation => GetWhole(call.Parent),
        IConditionalAccessOperation access when access.WhenNotNull == call => GetWhole(access),
        IInvocationOperation outer when outer.Instance == call && IsWrapper(outer.TargetMethod) => GetWhole(outer),
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation outer } when outer.TargetMethod.IsExtensionMethod && IsWrapper(outer.TargetMethod) => GetWhole(outer),
        _ => call,
    };

    private static bool IsWrapper(IMethodSymbol method) => method.Name is "ConfigureAwait" or "WithCancellation" or "WaitAsync" or "AsTask" or "Preserve";

    private static bool IsLost(IOperation whole, CallResult result) => whole.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => result == CallResult.Stream,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { Name: not "_" } local } } => Operations.GetMentions(whole, local) is { Count: 0 },
        _ => false,
    };

    // In tests a call may only say what is expected, has been received or is bound to throw.
    private static bool IsDescription(ClientTypes types, IInvocationOperation call) => types.IsTest
        && (Operations.GetFunction(call) is IAnonymousFunctionOperation || ClientCalls.GetReceiver(call) is { } receiver && Operations.Unwrap(receiver) is IInvocationOperation);
}
