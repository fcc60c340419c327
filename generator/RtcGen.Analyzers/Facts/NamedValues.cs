using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The values that a property may have, and the constants that hold them.</summary>
/// <param name="Constants">The constants: members of an enumeration or of a class of strings.</param>
/// <param name="IgnoreCase">Whether the server reads strings without regard to case.</param>
internal sealed record NamedValues(IReadOnlyList<IFieldSymbol> Constants, bool IgnoreCase)
{
    /// <summary>Whether a value is among them.</summary>
    public bool Contains(object value) => Constants.Any(constant => IsSame(constant.ConstantValue!, value));

    /// <summary>All, for a message.</summary>
    public string Describe() => string.Join(", ", Constants.Select(Describe));

    /// <summary>The constant nearest to a string that is none of them; null when none is near.</summary>
    public IFieldSymbol? FindNearest(string value) =>
        Constants.FirstOrDefault(constant => IsNamed(constant, value))
        ?? Constants.FirstOrDefault(constant => constant.ConstantValue is string text && EditDistance.Of(text.ToUpperInvariant(), value.ToUpperInvariant()) <= Math.Max(1, text.Length / 3));

    /// <summary>The constant of a value as the schema writes it; null for none.</summary>
    public IFieldSymbol? Find(string written) => Constants.FirstOrDefault(constant => Convert(constant.ConstantValue) == written);

    private static string Describe(IFieldSymbol constant) =>
        constant.ConstantValue is string text ? text : $"{Convert(constant.ConstantValue)} ({constant.Name})";

    private static string? Convert(object? value) => System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsNamed(IFieldSymbol constant, string value) =>
        string.Equals(constant.Name, value, StringComparison.OrdinalIgnoreCase) || (constant.ConstantValue is string text && string.Equals(text, value, StringComparison.OrdinalIgnoreCase));

    private bool IsSame(object constant, object value) => constant is string text
        ? value is string other && text.Equals(other, IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        : value is decimal number && System.Convert.ToDecimal(constant, System.Globalization.CultureInfo.InvariantCulture) == number;
}
