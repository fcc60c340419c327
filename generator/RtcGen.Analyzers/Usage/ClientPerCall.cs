using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>
/// Finds clients that are created and thrown away each time a loop goes round or an HTTP request comes. A client that is stored,
/// returned or handed on is somebody else's to keep; one that depends on the round or the request has its reason.
/// </summary>
internal static class ClientPerCall
{
    /// <summary>Checks a creation.</summary>
    public static Finding? Check(ClientTypes types, IObjectCreationOperation creation, ISymbol member)
    {
        if (creation.Type?.Name != "RtcClient"
            || !BaseTypes.Is(creation.Type, types.Client)
            || types.IsTest
            || RepeatedPlace.Find(creation, member) is not { } place
            || !IsThrownAway(types, creation, place)
            || creation.Arguments.Any(argument => Variance.MayVary(argument.Value, place.Body)))
        {
            return null;
        }

        return new(UsageRules.ClientPerCall, creation.Syntax.GetLocation(), place.IsLoop
            ? new("A new RtcClient in each round of a loop opens its own connections and knows nothing of the rate limits of the last; create one before the loop", "循环的每一轮都新建 RtcClient 会重新建立连接并丢失限流状态；请在循环之前只创建一个")
            : new("A new RtcClient for each HTTP request opens its own connections and knows nothing of the rate limits of the others; create one and keep it", "为每个 HTTP 请求新建 RtcClient 会重新建立连接并丢失限流状态；请只创建一个并一直使用"));
    }

    private static bool IsThrownAway(ClientTypes types, IObjectCreationOperation creation, RepeatedPlace place)
    {
        var whole = Operations.Wrap(creation);
        if (whole.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
        {
            return ClientCalls.IsReceiver(types, whole);
        }

        return Operations.GetMentions(creation, local) is { } mentions
            && mentions.Any(mention => ClientCalls.IsReceiver(types, mention))
            && mentions.All(mention => IsPassing(types, mention, place.Body));
    }

    // Used here and not kept. An inner loop uses the same client more than once.
    private static bool IsPassing(ClientTypes types, IOperation mention, IOperation place)
    {
        var inner = mention;
        foreach (var around in Operations.GetAround(mention).TakeWhile(around => around != place))
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation || (around is ILoopOperation loop && loop.Body == inner))
            {
                return false;
            }

            inner = around;
        }

        var whole = Operations.Wrap(mention);
        return ClientCalls.IsReceiver(types, mention)
            || whole.Parent is IUsingOperation
            || whole.Parent is IInvocationOperation { TargetMethod.Name: "Dispose" or "DisposeAsync" }
            || whole.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } };
    }
}
