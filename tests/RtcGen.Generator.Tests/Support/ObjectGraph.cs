using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

/// <summary>Walks all that an object holds.</summary>
internal static class ObjectGraph
{
    // Compared by assignability: the concrete types are internal to Roslyn.
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Location), typeof(Diagnostic), typeof(AdditionalText)];

    public static void RequireFreeOfRoslyn(object? root, string where) => Walk(root, where, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string where, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        var held = Array.Find(Forbidden, type => type.IsInstanceOfType(value));
        Assert.True(held is null, $"{where} holds a {held?.Name}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, where, seen);
            }
        }

        for (var type = value.GetType(); type is not null && type.Namespace?.StartsWith("RtcGen", StringComparison.Ordinal) == true; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{where}.{field.Name}", seen);
            }
        }
    }
}
