using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Finds secrets that are written in the source, where whoever reads the repository finds them, too. The message never shows one.</summary>
internal static class LiteralSecret
{
    // What is shorter stands for a secret, as "sk" does.
    private const int Shortest = 8;

    // Different characters of a key; dots and stars are not.
    private const int Fewest = 5;

    // Words of a text that asks for a secret and is none.
    private static readonly string[] Placeholders = ["your", "placeholder", "example", "change", "replace", "dummy", "fake", "sample", "test", "todo", "xxx", "secret", "token"];

    /// <summary>Checks credentials that are created.</summary>
    public static Finding? Check(ClientTypes types, IObjectCreationOperation creation, CancellationToken cancellationToken)
    {
        if (creation.Type?.Name != "RtcCredentials"
            || !BaseTypes.Is(creation.Type, types.Credentials)
            || types.IsTest
            || creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "secretKey" or "sessionToken" && IsSecret(argument.Value, cancellationToken)) is not { } secret
            || Loopback.IsFor(types, creation))
        {
            return null;
        }

        return Create(secret.Parameter!.Name == "secretKey", secret.Value, "RtcCredentials.FromEnvironment()") with { Fixes = [(UsageKeys.Environment, "true")] };
    }

    /// <summary>Checks a property of a configuration that is assigned.</summary>
    public static Finding? Check(ClientTypes types, ISimpleAssignmentOperation assignment, CancellationToken cancellationToken) =>
        assignment.Target is IPropertyReferenceOperation { Property: { Name: "SecretKey" or "SessionToken" } property }
            && property.ContainingType is { Name: "RtcCredentialOptions", ContainingNamespace.Name: "RtcGen" }
            && !types.IsTest
            && IsSecret(assignment.Value, cancellationToken)
                ? Create(property.Name == "SecretKey", assignment.Value, "VOLCENGINE_SECRET_KEY")
                : null;

    private static Finding Create(bool isKey, IOperation value, string instead) => new(UsageRules.LiteralSecret, value.Syntax.GetLocation(), isKey
        ? new($"The secret key is written in the source, where everybody who reads it can use it; take it from the environment ({instead})", $"密钥写在源代码中，任何读到源代码的人都能使用；请从环境变量读取（{instead}）")
        : new($"The session token is written in the source, where everybody who reads it can use it; take it from the environment ({instead})", $"会话令牌写在源代码中，任何读到源代码的人都能使用；请从环境变量读取（{instead}）"));

    private static bool IsSecret(IOperation value, CancellationToken cancellationToken) => Operations.Unwrap(value) switch
    {
        ICoalesceOperation choice => IsSecret(choice.Value, cancellationToken) || IsSecret(choice.WhenNull, cancellationToken),
        IConditionalOperation { ConstantValue.HasValue: false, WhenFalse: { } otherwise } choice => IsSecret(choice.WhenTrue, cancellationToken) || IsSecret(otherwise, cancellationToken),
        var single => GetText(single, cancellationToken) is { } text && text.Any(char.IsLetterOrDigit) && !IsPlaceholder(text),
    };

    private static string? GetText(IOperation value, CancellationToken cancellationToken) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        ILocalReferenceOperation local => LocalValues.FindValue(local, cancellationToken)?.ConstantValue is { HasValue: true, Value: string text } ? text : null,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => GetText(field, cancellationToken),
        IPropertyReferenceOperation { Property: { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false } property } => GetText(property, cancellationToken),
        _ => null,
    };

    private static string? GetText(ISymbol member, CancellationToken cancellationToken)
    {
        var written = member.DeclaringSyntaxReferences is { Length: 1 } declarations ? declarations[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        } : null;
        return written is LiteralExpressionSyntax { Token.Value: string text } ? text : null;
    }

    private static bool IsPlaceholder(string text) =>
        text.Length < Shortest
        || text[0] is '<' or '{' or '$' or '%' or '['
        || text.Distinct().Count() < Fewest
        || text.Any(static c => c is <= ' ' or > '~')
        || Placeholders.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
