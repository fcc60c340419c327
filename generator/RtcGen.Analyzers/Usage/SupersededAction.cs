using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>
/// Finds requests of a version that a newer one supersedes. The generator puts such a version into a namespace of its own, and the
/// current one, of the same name, into the namespace around it.
/// </summary>
internal static class SupersededAction
{
    private const string Suffix = "Request";

    /// <summary>Checks a request that is created.</summary>
    public static Finding? Check(ClientTypes types, IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { ContainingType: null, ContainingNamespace: { Name: { Length: 9 } version } space } request
            || !BaseTypes.DerivesFrom(request.BaseType, types.Request)
            || version[0] != 'V'
            || !version.Skip(1).All(static digit => digit is >= '0' and <= '9')
            || space.ContainingNamespace?.GetTypeMembers(request.Name, 0).FirstOrDefault() is not { } current
            || !BaseTypes.DerivesFrom(current.BaseType, types.Request))
        {
            return null;
        }

        var action = request.Name.EndsWith(Suffix, StringComparison.Ordinal) ? request.Name.Substring(0, request.Name.Length - Suffix.Length) : request.Name;
        var written = $"{action} {version.Substring(1, 4)}-{version.Substring(5, 2)}-{version.Substring(7, 2)}";
        return new(UsageRules.Superseded, GetName(creation), new(
            $"{written} is superseded; the current version is {current.ToDisplayString()}",
            $"{written} 已被取代；当前版本是 {current.ToDisplayString()}"), (UsageKeys.Namespace, space.ToDisplayString()));
    }

    private static Location GetName(IOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax implicitly => implicitly.NewKeyword.GetLocation(),
        var syntax => syntax.GetLocation(),
    };
}
