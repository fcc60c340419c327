using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.Analyzers.Tests;

/// <summary>Paths in a request, by the names of its C# properties: of a place in its source, and of an error of the validator.</summary>
internal static class CSharpPath
{
    /// <summary>The path of a place.</summary>
    public static string Of(SyntaxNode node)
    {
        var path = string.Empty;
        for (var at = node; at is not null && at is not StatementSyntax and not ArrowExpressionClauseSyntax; at = at.Parent)
        {
            path = at switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => $".{name.Identifier.ValueText}{path}",
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } => $".{((LiteralExpressionSyntax)access.ArgumentList.Arguments[0].Expression).Token.ValueText}{path}",
                ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => $"[{list.Elements.IndexOf(element)}]{path}",
                _ => path,
            };
        }

        return $"${path}";
    }

    /// <summary>A path of JSON properties as one of C# properties.</summary>
    public static string FromJson(Type request, string path)
    {
        var result = "$";
        Type? type = request;
        var rest = path[1..];
        while (rest.Length > 0)
        {
            if (rest[0] == '[')
            {
                var close = rest.IndexOf(']', StringComparison.Ordinal);
                result += rest[..(close + 1)];
                rest = rest[(close + 1)..];
                continue;
            }

            var property = type?.GetProperties()
                .Where(candidate => rest.StartsWith($".{NameOf(candidate)}", StringComparison.Ordinal) && (rest.Length == NameOf(candidate).Length + 1 || rest[NameOf(candidate).Length + 1] is '.' or '['))
                .MaxBy(candidate => NameOf(candidate).Length);
            if (property is null)
            {
                return result + rest;
            }

            result += $".{property.Name}";
            rest = rest[(NameOf(property).Length + 1)..];
            type = Inner(property.PropertyType);
        }

        return result;
    }

    private static string NameOf(System.Reflection.PropertyInfo property) =>
        (property.GetCustomAttributes(typeof(RtcParameterAttribute), inherit: false).FirstOrDefault() as RtcParameterAttribute)?.Name ?? property.Name;

    private static Type Inner(Type type) => type.IsGenericType ? Inner(type.GetGenericArguments()[^1]) : type;
}
