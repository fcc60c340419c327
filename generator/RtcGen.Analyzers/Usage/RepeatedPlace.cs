using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>A piece of code that runs again and again.</summary>
/// <param name="Body">The loop or the function.</param>
/// <param name="IsLoop">Whether it is a loop; else it handles HTTP requests.</param>
internal sealed record RepeatedPlace(IOperation Body, bool IsLoop)
{
    /// <summary>Finds the innermost one around an operation; null where it is not certain that there is one.</summary>
    public static RepeatedPlace? Find(IOperation operation, ISymbol member)
    {
        var inner = operation;
        foreach (var around in Operations.GetAround(operation))
        {
            switch (around)
            {
                case ILoopOperation loop when loop.Body == inner:
                    return new(loop, IsLoop: true);
                case IAnonymousFunctionOperation:
                    return IsMapped(around) ? new(around, IsLoop: false) : null;
                case ILocalFunctionOperation { Symbol: var function }:
                    return GetUses(around, function).Any(IsMapped) ? new(around, IsLoop: false) : null;
            }

            inner = around;
        }

        return member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false } method && (IsAction(method) || IsMiddleware(method))
            ? new(inner, IsLoop: false)
            : null;
    }

    private static IEnumerable<IOperation> GetUses(IOperation within, IMethodSymbol function) => Operations.GetRoot(within).Descendants()
        .Where(operation => operation is IMethodReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Method, function));

    // app.MapGet("/", …), app.Use(…), app.Run(…)
    private static bool IsMapped(IOperation function) =>
        Operations.Wrap(function).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: var name, ContainingNamespace: var space } } }
        && (name is "Use" or "Run" || name.StartsWith("Map", StringComparison.Ordinal))
        && space.ToDisplayString() == "Microsoft.AspNetCore.Builder";

    private static bool IsAction(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public
        && BaseTypes.GetAll(method.ContainingType).Any(static type => type.ToDisplayString() == "Microsoft.AspNetCore.Mvc.ControllerBase")
        && !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    private static bool IsMiddleware(IMethodSymbol method) =>
        method is { Name: "Invoke" or "InvokeAsync", Parameters: { Length: > 0 } parameters } && parameters[0].Type.ToDisplayString() == "Microsoft.AspNetCore.Http.HttpContext";
}
