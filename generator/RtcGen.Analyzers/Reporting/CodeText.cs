using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Analyzers;

/// <summary>Values as C#, for code fixes.</summary>
internal static class CodeText
{
    /// <summary>A constant by its whole name.</summary>
    public static string Of(IFieldSymbol constant) => $"{constant.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{constant.Name}";

    /// <summary>A value of a property as the schema writes it; null where C# has no plain form of it.</summary>
    public static string? OfWritten(MemberFacts member, string written)
    {
        if (member.Values?.Find(written) is { } constant)
        {
            return Of(constant);
        }

        if (member.ValueType.TypeKind == TypeKind.Enum)
        {
            return null;
        }

        return member.ItemKind switch
        {
            MemberKind.Text => SymbolDisplay.FormatLiteral(written, quote: true),
            MemberKind.Flag => written == "true" ? "true" : "false",
            MemberKind.Integer or MemberKind.Real => written,
            _ => null,
        };
    }

    /// <summary>A whole number.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A property with a value to begin with.</summary>
    public static string Assignment(MemberFacts member) => $"{member.Property.Name} = {(member.IsClearable ? $"new({Start(member)})" : Start(member))}";

    /// <summary>What says that a property can go; null where the compiler asks for it.</summary>
    public static string? Removal(MemberFacts member) => member.IsRequiredByCompiler ? null : "true";

    private static string Start(MemberFacts member)
    {
        if (member.Kind is MemberKind.List)
        {
            return "[]";
        }

        // The type of the property is an interface.
        if (member.Kind is MemberKind.Map)
        {
            return $"new global::System.Collections.Generic.Dictionary<string, {member.ValueType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>()";
        }

        if (member.Kind is MemberKind.Object)
        {
            return "new()";
        }

        return (member.Default is { } written ? OfWritten(member, written) : null)
            ?? (member.Values is { Constants.Count: > 0 } values ? Of(values.Constants[0]) : null)
            ?? (member.Kind switch
            {
                MemberKind.Text => "\"\"",
                MemberKind.Flag => "true",
                MemberKind.Integer or MemberKind.Real => Of(First(member.Range)),
                _ => "default",
            });
    }

    // The lowest, or what stands next to an end that is not allowed itself.
    private static decimal First(Bounds? range)
    {
        var high = range?.High ?? decimal.MaxValue;
        return range is { Low: { } low, HasLow: var hasLow } ? hasLow ? low : Math.Min(low + 1, high) : Math.Min(0, high);
    }
}
